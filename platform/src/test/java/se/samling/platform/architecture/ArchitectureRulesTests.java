package se.samling.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.samling.platform.testing.ArchitectureRules;

class ArchitectureRulesTests {

    private static final String FIXTURES = "se.samling.platform.architecture.fixture.";

    private static final Map<String, Function<String, ArchRule>> RULES = Map.of(
            "cycle",
            ArchitectureRules::noCycles,
            "kafka",
            ArchitectureRules::onlyMessagingKnowsKafka,
            "shown",
            ArchitectureRules::featuresDoNotKnowTheirWeb,
            "clock",
            root -> ArchitectureRules.timeComesFromTheClock(),
            "names",
            root -> ArchitectureRules.names(),
            "words",
            root -> ArchitectureRules.noDomainWords());

    @Test
    void everyRuleSeesTheClassThatBreaksIt() {
        RULES.forEach((fixture, rule) -> {
            var broken = new ClassFileImporter().importPackages(FIXTURES + fixture);
            assertThat(broken).as(fixture).isNotEmpty();
            assertThatThrownBy(() -> rule.apply(FIXTURES + fixture).check(broken), fixture)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("because");
        });
    }

    @Test
    void noRuleMindsTheFixturesOfTheOthers() {
        RULES.forEach((fixture, rule) -> {
            var others = new ClassFileImporter()
                    .importPackages(RULES.keySet().stream()
                            .filter(other -> !other.equals(fixture))
                            .map(FIXTURES::concat)
                            .toList());
            rule.apply(FIXTURES + fixture).check(others);
        });
    }

    @Test
    void thePlatformKeepsTheRulesThatAreMeantForIt() {
        var platform = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.samling.platform");
        assertThat(platform).isNotEmpty();
        ArchitectureRules.noCycles("se.samling.platform").check(platform);
        ArchitectureRules.timeComesFromTheClock().check(platform);
        ArchitectureRules.names().check(platform);
        ArchitectureRules.noDomainWords().check(platform);
    }
}
