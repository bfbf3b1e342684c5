package se.samling.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samling.event.registration.Registrations;
import se.samling.platform.testing.ArchitectureRules;

class ArchitectureTests {

    @Test
    void theServiceIsBuiltAsTheHouseIs() {
        ArchitectureRules.check("se.samling.event");
    }

    @Test
    void aRegistrationIsWrittenWhereSeatsAreCountedAndNowhereElse() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "se.samling.event.admission", "se.samling.event.waiting", "se.samling.event.change")
                .should()
                .callMethod(Registrations.class, "save", List.class)
                .orShould()
                .callMethod(Registrations.class, "delete", UUID.class)
                .because("a registration and its pool's count change together, under the pool's lock")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.samling.event"));
    }
}
