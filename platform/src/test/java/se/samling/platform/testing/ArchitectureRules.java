package se.samling.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** How a service is built, as rules that break the build; each says why. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Checks a service's main classes; {@code root} is its package, such as {@code se.samling.membership}. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.check(classes));
    }

    public static List<ArchRule> rules(String root) {
        return List.of(
                noCycles(root),
                onlyMessagingKnowsKafka(root),
                featuresDoNotKnowTheirWeb(root),
                timeComesFromTheClock(),
                names());
    }

    public static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another in a circle cannot be read alone")
                .allowEmptyShould(true);
    }

    public static ArchRule onlyMessagingKnowsKafka(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".messaging..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka.."))
                .because("what happened is a domain word; how it travels is known in one package")
                .allowEmptyShould(true);
    }

    public static ArchRule featuresDoNotKnowTheirWeb(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "..web..")
                .because("the web asks the feature, never the other way round")
                .allowEmptyShould(true);
    }

    public static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("rules about time are tested by moving the clock")
                .allowEmptyShould(true);
    }

    public static ArchRule names() {
        return classes()
                .should()
                .haveNameNotMatching(".*(Impl|Dto|Entity|Manager|Helper|Util|Utils|Abstract\\w*)")
                .because("a name says what a thing is in the domain")
                .allowEmptyShould(true);
    }
}
