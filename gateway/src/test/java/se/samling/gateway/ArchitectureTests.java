package se.samling.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import se.samling.platform.testing.ArchitectureRules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.samling.gateway");

    @Test
    void theRulesOfTheHouseHold() {
        ArchitectureRules.check("se.samling.gateway");
    }

    @Test
    void whatStandsBeforeThePagesDoesNotKnowThem() {
        noClasses()
                .that()
                .resideInAnyPackage("..gateway.edge..", "..gateway.session..", "..gateway.calls..", "..gateway.words..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..gateway.pages..")
                .because("routes, log-in and limits hold for every page there will be")
                .check(CLASSES);
    }

    @Test
    void theClientsKnowNothingOfTheGateway() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..gateway.pages..",
                        "..gateway.edge..",
                        "..gateway.session..",
                        "..gateway.calls..",
                        "..gateway.words..")
                .because("they are the contract with the services and nothing else")
                .check(CLASSES);
    }
}
