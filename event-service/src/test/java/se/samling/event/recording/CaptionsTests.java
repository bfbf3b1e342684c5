package se.samling.event.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samling.platform.problem.InvalidField;

class CaptionsTests {

    @Test
    void aFileAsEditorsWriteItIsRead() {
        var captions = Captions.parse("""
                \uFEFFWEBVTT - Webbinarium

                NOTE Textat av oss

                STYLE
                ::cue { color: white }

                1
                00:00.500 --> 00:05.000 align:start
                <v Alva>Välkomna!

                00:00:05.000 --> 01:00:00.000
                Två rader
                till er.
                """.replace("\n", "\r\n"));
        assertThat(captions.cues()).containsExactly(new Captions.Cue(500, 5_000), new Captions.Cue(5_000, 3_600_000));
        assertThat(captions.percentOf(Duration.ofHours(1))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | Hej
                    1 | WEBVTTX~
                    3 | WEBVTT~~00:01.000 -> --> 00:02.000~Hej
                    3 | WEBVTT~~00:01,000 --> 00:02,000~Hej
                    3 | WEBVTT~~00:02.000 --> 00:01.000~Hej
                    3 | WEBVTT~~00:61.000 --> 01:02.000~Hej
                    3 | WEBVTT~~00:01.000 --> 00:02.000~
                    """)
    void aFileThatIsNoneIsRefusedByItsLine(int line, String text) {
        assertThatThrownBy(() -> Captions.parse(text.replace('~', '\n')))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        invalid -> assertThat(invalid.errors().getFirst().arguments())
                                .isEqualTo(List.of(line)));
    }

    @Test
    void longSilenceIsNotCoveredAndShortIs() {
        assertThat(written(0, 50, 60, 100).percentOf(Duration.ofSeconds(100))).isEqualTo(100);
        assertThat(written(0, 40, 60, 100).percentOf(Duration.ofSeconds(100))).isEqualTo(80);
        assertThat(written(0, 500).percentOf(Duration.ofSeconds(100))).isEqualTo(100);
        assertThat(new Captions(List.of()).percentOf(Duration.ofSeconds(100))).isZero();
    }

    /** Whatever the cues, overlapping or not: between nothing and everything, and more cues never cover less. */
    @Property
    void theShareIsAShare(
            @ForAll @Size(max = 12) List<@IntRange(max = 300) Integer> starts,
            @ForAll @IntRange(min = 1, max = 60) int seconds) {
        var times = starts.stream()
                .flatMap(start -> IntStream.of(start, start + seconds).boxed())
                .toList();
        int all = written(times.stream().mapToInt(Integer::intValue).toArray()).percentOf(Duration.ofSeconds(240));
        assertThat(all).isBetween(0, 100);
        if (!starts.isEmpty()) {
            int fewer = written(times.subList(2, times.size()).stream()
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .percentOf(Duration.ofSeconds(240));
            assertThat(fewer).isLessThanOrEqualTo(all);
        }
    }

    private static Captions written(int... seconds) {
        return Captions.parse("WEBVTT\n\n"
                + IntStream.range(0, seconds.length / 2)
                        .mapToObj(i -> time(seconds[2 * i]) + " --> " + time(seconds[2 * i + 1]) + "\nOrd\n")
                        .collect(Collectors.joining("\n")));
    }

    private static String time(int seconds) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d.000", seconds / 60, seconds % 60);
    }
}
