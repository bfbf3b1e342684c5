package se.samling.event;

import org.junit.jupiter.api.Test;
import se.samling.platform.testing.ArchitectureRules;

class ArchitectureTests {

    @Test
    void theServiceIsBuiltAsTheHouseIs() {
        ArchitectureRules.check("se.samling.event");
    }
}
