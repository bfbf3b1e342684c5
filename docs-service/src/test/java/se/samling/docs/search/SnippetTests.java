package se.samling.docs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The words shown around a match. */
class SnippetTests {

    private static final Term NETWORK = new Term("nätverket", "nätverk", "nätverket");
    private static final Term EU = new Term("eu", "eu", "eu");

    @Test
    void everyWordThatMatchesIsMarkedWhole() {
        assertThat(Snippet.of("Demokratinätverket och nätverk", false, false, List.of(NETWORK)))
                .isEqualTo("«Demokratinätverket» och «nätverk»");
    }

    @Test
    void aShortWordIsNotMarkedInsideOthers() {
        assertThat(Snippet.of("Museum i EU", false, false, List.of(EU))).isEqualTo("Museum i «EU»");
    }

    @Test
    void theTextsOwnMarksCannotBeTakenForOurs() {
        assertThat(Snippet.of("Hon sade «ja» om EU", false, false, List.of(EU))).isEqualTo("Hon sade \"ja\" om «EU»");
    }

    @Test
    void aCutWordIsLeftOut() {
        assertThat(Snippet.of("gare ord om saken och mer fö", true, true, List.of()))
                .isEqualTo("… ord om saken och mer …");
    }

    @Test
    void foldingKeepsEveryPlaceAndEverySwedishLetter() {
        String text = Folded.tidy("ÅÄÖ\u0000 İstanbul\r\n\t a\u030A 😀");
        assertThat(text).isEqualTo("ÅÄÖ İstanbul å 😀");
        String folded = Folded.fold(text);
        assertThat(folded).startsWith("åäö ");
        assertThat(folded.codePointCount(0, folded.length())).isEqualTo(text.codePointCount(0, text.length()));
    }
}
