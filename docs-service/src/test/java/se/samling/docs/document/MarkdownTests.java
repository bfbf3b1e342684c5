package se.samling.docs.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a text on its way into a page. */
class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](https://a.example \"\\\" onmouseover=alert(1)\")"
            })
    void nothingInATextRuns(String text) {
        assertThat(markdown.toHtml(text))
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContainPattern("href=\"(javascript|data):")
                .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)* on\\w+=");
    }

    @Test
    void theHighestHeadingIsBelowThePagesOwn() {
        assertThat(markdown.toHtml("# Ett\n## Två")).isEqualTo("<h2>Ett</h2>\n<h3>Två</h3>\n");
    }

    @Test
    void noHeadingSkipsALevelWhateverItsMarksCount() {
        assertThat(markdown.toHtml("## Ett\n#### Två\n## Tre\n# Fyra"))
                .isEqualTo("<h2>Ett</h2>\n<h3>Två</h3>\n<h3>Tre</h3>\n<h2>Fyra</h2>\n");
    }

    @Test
    void aPictureBecomesALinkSoThatReadingTellsNobody() {
        assertThat(markdown.toHtml("![karta](https://a.example/k.png)"))
                .contains("href=\"https://a.example/k.png\">karta</a>")
                .doesNotContain("<img");
        assertThat(markdown.toHtml("[![karta](https://a.example/k.png)](https://b.example)"))
                .containsOnlyOnce("<a ");
    }

    @Test
    void tablesListsAndMailLinksAreKept() {
        assertThat(markdown.toHtml("|a|b|\n|-|-|\n|1|2|\n\n- [mejl](mailto:a@b.example)"))
                .contains("<td>1</td>", "<li>", "href=\"mailto:a@b.example\"");
    }
}
