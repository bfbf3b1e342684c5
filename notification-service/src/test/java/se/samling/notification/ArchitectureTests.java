package se.samling.notification;

import org.junit.jupiter.api.Test;
import se.samling.platform.testing.ArchitectureRules;

class ArchitectureTests {

    @Test
    void theServiceIsBuiltAsAgreed() {
        ArchitectureRules.check("se.samling.notification");
    }
}
