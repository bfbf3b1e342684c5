package se.samling.platform.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTests {

    record Text(String sv, @Nullable String en) {}

    record Draft(Text title, @Nullable Integer seats, List<String> hosts) {}

    private final MergePatch patch = new MergePatch(JsonMapper.builder().build());
    private final Draft draft = new Draft(new Text("Träff", "Meeting"), 20, List.of("a", "b"));

    @Test
    void whatIsNotNamedStays() {
        assertThat(patch.apply(draft, Map.of())).isEqualTo(draft);
    }

    @Test
    void membersReplaceObjectsMergeAndListsAreWhole() {
        assertThat(patch.apply(draft, Map.of("title", Map.of("sv", "Möte"), "hosts", List.of("c"))))
                .isEqualTo(new Draft(new Text("Möte", "Meeting"), 20, List.of("c")));
    }

    @Test
    void nullRemoves() {
        var removal = new HashMap<String, Object>();
        removal.put("seats", null);
        assertThat(patch.apply(draft, removal).seats()).isNull();
    }

    @Test
    void aMemberThatDoesNotFitIsNamed() {
        assertThatThrownBy(() -> patch.apply(draft, Map.of("seats", "many")))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo("seats"));
    }

    @Test
    void onlyTheVersionThatWasFetchedMayBeChanged() {
        IfMatch.require("\"7\"", 7);
        IfMatch.require("W/\"7\"", 7);
        IfMatch.require("*", 7);
        for (var stale : new String[] {"\"6\"", "\"x\"", "\"99999999999999999999\""}) {
            assertThatThrownBy(() -> IfMatch.require(stale, 7)).isInstanceOf(VersionConflict.class);
        }
        assertThatThrownBy(() -> IfMatch.require(null, 7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("version-required"));
    }
}
