package se.samling.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
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

    /** Also not {@code now(zone)}; {@code now(clock)} is what is meant. */
    public static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(describe("a wall clock is read", ArchitectureRules::readsTheWall))
                .because("rules about time are tested by moving the clock")
                .allowEmptyShould(true);
    }

    private static boolean readsTheWall(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return switch (call.getName()) {
            case "now" ->
                owner.getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            default -> false;
        };
    }

    public static ArchRule names() {
        return classes()
                .should()
                .haveNameNotMatching(".*(Impl|Dto|Entity|Manager|Helper|Util|Utils|Abstract\\w*)")
                .because("a name says what a thing is in the domain")
                .allowEmptyShould(true);
    }

    /** For the platform. */
    public static ArchRule noDomainWords() {
        return noClasses()
                .should()
                .haveNameMatching(".*\\.\\w*(Organisation|Person|People|Network|Membership|Registration|Participant"
                        + "|Reminder|Invitation|Course|Declaration|WaitingList|Seat)\\w*")
                .because("what every service needs knows no service's subject")
                .allowEmptyShould(true);
    }
}
