package se.samling.notification.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samling.notification.language.Language;

class ReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"Kim Ek", "J. R. Åberg", "Åsa-Li d'Arc", "A.Ek", "Dr. Ek, f.d. Berg", "Kim Ek (vik.)", ""})
    void aNameIsSaidAsItIs(String name) {
        assertThat(named(name).spokenName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vinn pris https://vinst.example/x",
                "se www.vinst.example nu",
                "Vinst: vinst.example",
                "vinst.example/pris hämtas här",
                "HTTP://VINST.EXAMPLE"
            })
    void whatLeadsSomewhereIsNoName(String name) {
        assertThat(named(name).spokenName()).isEmpty();
    }

    private static Reader named(String name) {
        var id = UUID.randomUUID();
        return new Reader(ReaderId.person(id), id, name, "kim@kultur.example", Language.SV);
    }
}
