package se.samling.docs.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody can be found in the figures: not in a number, not by taking numbers from each other, not by knowing the rule. */
class WholeFivesTests {

    /** More people than any crowd has of which at most 15 are shown. */
    private static final int BEYOND = 24;

    @Property(tries = 2000)
    void everyNumberAndEveryDifferenceIsAWholeFive(@ForAll("crowds") Crowd crowd) {
        numbers(WholeFives.of(crowd))
                .forEach(one -> assertThat(one)
                        .isGreaterThanOrEqualTo(5)
                        .satisfies(number -> assertThat(number % 5).isZero()));
    }

    /** Whoever is in no group that is shown could as well belong to no group at all: the same is shown. */
    @Property(tries = 2000)
    void thoseInGroupsThatAreNotShownCannotBeToldFromThoseInNone(@ForAll("crowds") Crowd crowd) {
        var shown = WholeFives.of(crowd);
        assertThat(WholeFives.of(withoutHidden(crowd, shown.orElse(null)))).isEqualTo(shown);
    }

    @Property(tries = 2000)
    void whatIsLeftOverIsNeverFewerThanFive(@ForAll("crowds") Crowd crowd) {
        int rest = crowd.alone() + hidden(crowd, WholeFives.of(crowd).orElse(null));
        if (rest < 5) {
            var nobodyLeft = new Crowd(
                    crowd.name(),
                    0,
                    crowd.parts().stream()
                            .filter(part -> isShown(part, WholeFives.of(crowd).orElse(null)))
                            .toList());
            assertThat(WholeFives.of(nobodyLeft)).isEqualTo(WholeFives.of(crowd));
        }
    }

    /** Somebody who knows the rule and everything that is shown goes through all crowds that would show the same. */
    @Test
    void whoeverTriesAllCrowdsFindsNoGroupOfOneToFour() {
        Map<Optional<WholeFives>, List<List<Integer>>> worlds = new HashMap<>();
        for (int alone = 0; alone <= BEYOND; alone++) {
            for (int a = 0; a <= BEYOND; a++) {
                for (int b = 0; b <= BEYOND; b++) {
                    var parts = List.of(new Crowd("a", a, List.of()), new Crowd("b", b, List.of()));
                    worlds.computeIfAbsent(WholeFives.of(new Crowd("all", alone, parts)), none -> new ArrayList<>())
                            .add(List.of(alone, a, b));
                }
            }
        }
        // larger ones are cut off by the size of the crowds tried
        worlds.keySet().removeIf(shown -> shown.isPresent() && shown.get().atLeast() > 15);
        worlds.forEach((shown, possible) -> {
            for (var group : List.of(Set.of(0), Set.of(1), Set.of(2), Set.of(0, 1), Set.of(0, 2), Set.of(1, 2))) {
                var sizes = possible.stream()
                        .map(world -> group.stream().mapToInt(world::get).sum())
                        .collect(Collectors.toSet());
                assertThat(sizes)
                        .as("how many group %s could be when %s is shown", group, shown)
                        .anyMatch(size -> size == 0 || size >= 5);
            }
        });
    }

    @Test
    void fewerThanFiveAreCountedWithOthersWhoAreFewWhenTogetherTheyAreNot() {
        var crowd = new Crowd("all", 1, List.of(new Crowd("a", 12, List.of()), new Crowd("b", 4, List.of())));
        assertThat(WholeFives.of(crowd))
                .contains(new WholeFives("all", 15, List.of(new WholeFives("a", 10, List.of()))));
    }

    @Test
    void fourAreNotShownAndFiveAre() {
        assertThat(WholeFives.of(new Crowd("all", 4, List.of()))).isEmpty();
        assertThat(WholeFives.of(new Crowd("all", 5, List.of()))).contains(new WholeFives("all", 5, List.of()));
    }

    @Provide
    Arbitrary<Crowd> crowds() {
        var places = crowd("place", Arbitraries.just(List.of())).list().ofMaxSize(4);
        var kinds = crowd("kind", places).list().ofMaxSize(5);
        return crowd("all", kinds);
    }

    private static Arbitrary<Crowd> crowd(String name, Arbitrary<List<Crowd>> parts) {
        return Combinators.combine(Arbitraries.integers().between(0, 12), parts)
                .as((alone, some) -> new Crowd(name, alone, numbered(some)));
    }

    private static List<Crowd> numbered(List<Crowd> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> new Crowd(
                        parts.get(at).name() + at,
                        parts.get(at).alone(),
                        parts.get(at).parts()))
                .toList();
    }

    private static List<Integer> numbers(Optional<WholeFives> shown) {
        var numbers = new ArrayList<Integer>();
        shown.ifPresent(whole -> {
            numbers.add(whole.atLeast());
            whole.parts().forEach(part -> numbers.addAll(numbers(Optional.of(part))));
        });
        return numbers;
    }

    private static boolean isShown(Crowd part, @Nullable WholeFives whole) {
        return whole != null
                && whole.parts().stream().anyMatch(shown -> shown.name().equals(part.name()));
    }

    /** Those of the parts that are not shown. */
    private static int hidden(Crowd crowd, @Nullable WholeFives whole) {
        return crowd.parts().stream()
                .mapToInt(part -> isShown(part, whole) ? left(part, whole) : part.all())
                .sum();
    }

    /** Those of a shown part who do not stand behind its number. */
    private static int left(Crowd part, @Nullable WholeFives whole) {
        var shown = Objects.requireNonNull(whole).parts().stream()
                .filter(one -> one.name().equals(part.name()))
                .findFirst()
                .orElseThrow();
        int rest = part.alone() + hidden(part, shown);
        return rest < 5 ? rest : 0;
    }

    private static Crowd withoutHidden(Crowd crowd, @Nullable WholeFives whole) {
        var kept = crowd.parts().stream().filter(part -> isShown(part, whole)).toList();
        int moved = crowd.parts().stream()
                .filter(part -> !isShown(part, whole))
                .mapToInt(Crowd::all)
                .sum();
        return new Crowd(crowd.name(), crowd.alone() + moved, kept);
    }
}
