package se.samling.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTests {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID QUESTION = UUID.randomUUID();

    private final Seal seal = new Seal(key(1), List.of());

    @Test
    void whatIsClosedOpensForTheSamePersonAndQuestionOnly() {
        var closed = seal.close("Åsikt", PERSON, QUESTION);
        assertThat(seal.open(closed, PERSON, QUESTION)).isEqualTo("Åsikt");
        assertThatThrownBy(() -> seal.open(closed, UUID.randomUUID(), QUESTION))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameWordsAreNeverClosedTheSameWay() {
        assertThat(seal.close("Ja", PERSON, QUESTION)).isNotEqualTo(seal.close("Ja", PERSON, QUESTION));
    }

    @Test
    void anOlderKeyStillOpensAndAChangedByteNever() {
        var closed = seal.close("Åsikt", PERSON, QUESTION);
        assertThat(new Seal(key(2), List.of(key(1))).open(closed, PERSON, QUESTION))
                .isEqualTo("Åsikt");
        closed[closed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(closed, PERSON, QUESTION)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aShortKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Seal("c2hvcnQ=", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(int filledWith) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filledWith);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
