package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.TestTokens;

/** Swedish search, and that it never tells anybody what they may not read. */
@DocsServiceTest
class SearchIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Service service;

    @BeforeEach
    void tellTheWorld() {
        service = new Service(port);
        world = new World(jdbc).told();
    }

    @Test
    void wordsAreFoundInTheirFormsAndInsideCompounds() {
        write("Minnesanteckningar", "Vi talade om demokratinätverkets träffar och om EU.");
        write("Nätverk i staten", "Om samverkan.");

        assertThat(titles("nätverk")).containsExactly("Nätverk i staten", "Minnesanteckningar");
        assertThat(titles("nätverken")).containsExactly("Nätverk i staten", "Minnesanteckningar");
        assertThat(titles("träff")).containsExactly("Minnesanteckningar");
        assertThat(titles("demokrati träffarna")).containsExactly("Minnesanteckningar");
        assertThat(titles("eu")).containsExactly("Minnesanteckningar");
        assertThat(titles("nätverk saknas")).isEmpty();
    }

    @Test
    void lettersWithRingAndDotsAreLettersOfTheirOwn() {
        write("Åtgärder mot hot", "Överläggning på Åland.");

        assertThat(titles("ÅTGÄRD")).hasSize(1);
        assertThat(titles("a\u030Atga\u0308rd"))
                .as("decomposed, as some keyboards send it")
                .hasSize(1);
        assertThat(titles("åland")).hasSize(1);
        assertThat(titles("aland")).isEmpty();
        assertThat(titles("atgard")).isEmpty();
        assertThat(titles("overlaggning")).isEmpty();
    }

    @Test
    void theSnippetShowsTheMatchAndItsSurroundings() {
        write(
                "Lång text",
                "Inledning. ".repeat(60) + "Här står demokratinätverket nämnt. " + "Avslutning. ".repeat(60));
        String snippet = hits(world.member, "nätverk").getFirst();
        assertThat(snippet)
                .contains("«demokratinätverket» nämnt")
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(300);
    }

    @Test
    void smallWordsSignsAndNothingAtAllAreNoTrouble() {
        write("Text", "Ord och inga visor");
        for (String query : List.of("och", "':*", "& | !", "a:b <-> c", "%", "_", "\\", "\"", "«»", "{1,2}", "$1")) {
            assertThat(service.search(world.member, query).status()).as(query).isEqualTo(200);
        }
        assertThat(titles("och")).isEmpty();
        assertThat(titles("%")).isEmpty();
        assertThat(service.get(world.member, "/api/documents?query=")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(service.search(world.member, "å".repeat(201)).status()).isEqualTo(422);
        assertThat(service.get(world.member, "/api/documents?cursor=rubbish").status())
                .isEqualTo(422);
    }

    @Test
    void nobodyFindsWhatTheyMayNotReadAndNoCountOfIt() {
        write("Hemlig hotbild", "Xylofonhemligheten");
        assertThat(titles("xylofon")).hasSize(1);

        for (var token : Arrays.asList(null, world.stranger, world.strangeCoordinator)) {
            var answer = service.search(token, "xylofon");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("items").size()).isZero();
            assertThat(answer.text()).doesNotContain("emlig").doesNotContain(world.event.toString());
            assertThat(service.get(token, "/api/documents").json().path("items").size())
                    .isZero();
        }
        assertThat(service.search(TestTokens.admin(), "xylofon")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(service.search(TestTokens.token("no-person", null, "x@y.example", List.of()), "xylofon")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        for (int i = 0; i < 45; i++) {
            write("Bilaga " + i, "Xylofon");
        }
        var seen = new ArrayList<String>();
        String address = "/api/documents?query=xylofon";
        for (String next = ""; next != null; ) {
            var page = service.get(world.member, address + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items").forEach(hit -> seen.add(hit.path("id").asString()));
            next = page.path("next").isString() ? page.path("next").asString() : null;
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void anEnglishTextIsFoundByItsEnglishForms() {
        service.postJson(world.coordinator, "/api/events/" + world.event + "/documents/texts", """
                {"title":"Summary","body":"The agencies discussed several studies.","language":"en"}
                """);
        assertThat(titles("study")).containsExactly("Summary");
        assertThat(titles("agency")).containsExactly("Summary");
    }

    @Test
    void aBrokenFileIsStillFoundByItsTitle() {
        service.upload(
                world.coordinator,
                world.event,
                Form.of("trasig.pdf", "%PDF-1.4\nnothing that follows is a PDF", "Trasig rapport"));
        assertThat(titles("trasig")).containsExactly("Trasig rapport");
    }

    private void write(String title, String body) {
        var added = service.postJson(
                world.coordinator, "/api/events/" + world.event + "/documents/texts", """
                {"title":"%s","body":"%s","language":"sv"}
                """.formatted(title, body));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private List<String> titles(String query) {
        var titles = new ArrayList<String>();
        service.search(world.member, query)
                .json()
                .path("items")
                .forEach(hit -> titles.add(hit.path("title").asString()));
        return titles;
    }

    private List<String> hits(String token, String query) {
        var snippets = new ArrayList<String>();
        service.search(token, query)
                .json()
                .path("items")
                .forEach(hit -> snippets.add(hit.path("snippet").asString()));
        return snippets;
    }
}
