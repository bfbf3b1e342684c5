package se.samling.membership.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samling.membership.network.Text;

class CanonicalTextTests {

    @Test
    void theTextReadsAsPeopleReadItAndEndsWithOneLineFeed() {
        assertThat(CanonicalText.of("stark-demokrati", 2, "Kommittén", wording("Vi vill  \r\n\r\n\r\nvärna den.\n\n")))
                .isEqualTo("""
                        Samling deklaration, form 1
                        Deklaration: stark-demokrati
                        Version: 2
                        Ägare: Kommittén

                        En stark demokrati

                        Vi vill

                        värna den.

                        Åtaganden

                        1. Befästa demokratin.
                        2. Värna rättsstaten.

                        Övergripande mål

                        Alla ska kunna delta.
                        """);
    }

    /** "ä" as one character or as "a" with two dots is the same text, and so the same hash. */
    @Test
    void composedAndDecomposedCharactersGiveOneHash() {
        var composed = CanonicalText.of("d", 1, "K", wording("värna"));
        var decomposed = CanonicalText.of("d", 1, "K", wording("va\u0308rna"));
        assertThat(CanonicalText.hash(decomposed)).isEqualTo(CanonicalText.hash(composed));
    }

    @Test
    void eachLetterAndEachNumberChangesTheHash() {
        var hash = CanonicalText.hash(CanonicalText.of("d", 1, "K", wording("värna")));
        assertThat(CanonicalText.hash(CanonicalText.of("d", 1, "K", wording("varna"))))
                .isNotEqualTo(hash);
        assertThat(CanonicalText.hash(CanonicalText.of("d", 2, "K", wording("värna"))))
                .isNotEqualTo(hash);
    }

    /** FIPS 180-4's example: anybody's sha256sum says the same. */
    @Test
    void theHashIsPlainSha256() {
        assertThat(CanonicalText.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static Wording wording(String body) {
        return new Wording(
                new Text("En stark demokrati", null),
                new Text(body, null),
                new Text("Alla ska kunna delta.", null),
                List.of(new Text("Befästa demokratin.", null), new Text("Värna rättsstaten.", null)));
    }
}
