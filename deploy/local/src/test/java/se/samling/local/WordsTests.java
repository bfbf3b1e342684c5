package se.samling.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void allWordsOfUpAreUnderstood() {
        assertThat(Words.of(List.of("up", "--fresh", "--only", "postgres,mail", "--port-offset", "10000")))
                .isEqualTo(new Words("up", true, Set.of("postgres", "mail"), 10_000));
    }

    @Test
    void plainUpStartsEverythingAsItWas() {
        assertThat(Words.of(List.of("up"))).isEqualTo(new Words("up", false, Set.of(), 0));
    }

    @Test
    void aMistypedWordIsNamed() {
        assertThatThrownBy(() -> Words.of(List.of("up", "--frech")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--frech");
    }

    @Test
    void anOffsetWantsANumber() {
        assertThatThrownBy(() -> Words.of(List.of("up", "--port-offset", "ten")))
                .isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> Words.of(List.of("up", "--port-offset"))).isInstanceOf(Trouble.class);
    }
}
