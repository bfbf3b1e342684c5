package se.samling.docs;

import org.junit.jupiter.api.Test;
import se.samling.platform.testing.ArchitectureRules;

/** How the service is built. */
class ArchitectureTests {

    @Test
    void theServiceKeepsTheHousesRules() {
        ArchitectureRules.check("se.samling.docs");
    }
}
