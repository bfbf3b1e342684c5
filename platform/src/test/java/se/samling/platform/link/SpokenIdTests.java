package se.samling.platform.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpokenIdTests {

    @Test
    void anIdIsSaidInTwiceFourDigitsFromItsEnd() {
        assertThat(SpokenId.of(UUID.fromString("018f0000-0000-7000-8000-000000000001")))
                .isEqualTo("0000-0001");
        assertThat(SpokenId.of(UUID.fromString("018f0000-0000-7000-8000-00ffffffffff")))
                .isEqualTo("ZZZZ-ZZZZ");
    }

    @Test
    void nothingInItIsTakenForSomethingElse() {
        assertThat(Stream.generate(UUID::randomUUID).limit(1000).map(SpokenId::of))
                .allMatch(spoken -> spoken.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
                .doesNotHaveDuplicates();
    }
}
