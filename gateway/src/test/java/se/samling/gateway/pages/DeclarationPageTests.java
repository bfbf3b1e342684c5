package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeclarationSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import tools.jackson.databind.json.JsonMapper;

/** Declarations, for everybody and on the desk. */
@GatewayTest
class DeclarationPageTests {

    private static final String PAGE = "/deklarationer/stark-demokrati";
    private static final String DESK = "/arrangor" + PAGE;
    private static final String SCANS = DESK + "/underskrifter/01920000-0000-7000-8000-000000000040/bilagor";
    private static final String OWN = "/undertecknare/01920000-0000-7000-8000-000000000042";
    private static final String API = "/api/declarations/stark-demokrati";

    @LocalServerPort
    int port;

    private Browser organiser;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeskSamples.give();
        DeclarationSamples.give();
        Peers.MEMBERSHIP.answer("GET /api/people/me", DeskSamples.coordinator());
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        organiser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deklarationer",
                PAGE,
                PAGE + "/versioner/1",
                PAGE + "/skriv-under",
                PAGE + "/skriv-under/kolla-mejlen",
                PAGE + "/inbaddad",
                "/underteckna/awaiting-proof",
                "/underteckna/in-review",
                "/underteckna/signed",
                "/underteckna/refused",
                "/underteckna/withdrawn",
                OWN,
                OWN + "/aktiviteter/ny",
                OWN + "/aktiviteter/01920000-0000-7000-8000-000000000043",
                OWN + "/rapporter/2026",
                OWN + "/rapporter/2024",
                "/undertecknare/kontakt/asked",
                "/undertecknare/kontakt/accepted",
                DESK + "/uppfoljning",
                DESK + OWN,
                "/mina-sidor",
                "/arrangor/deklarationer",
                "/arrangor/deklarationer/ny",
                DESK,
                DESK + "?lage=in-review",
                DESK + "/andra",
                DESK + "/versioner",
                DESK + "/papper",
                DESK + "/logg",
                DESK + "/underskrifter/01920000-0000-7000-8000-000000000040",
                SCANS + "/01920000-0000-7000-8000-000000000044/ta-bort",
            })
    void everyPageStandsInBothLanguages(String path) {
        organiser.get("/logga-in?till=/arrangor");
        for (var language : List.of("sv", "en")) {
            var page = organiser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select("h1")).as(path).hasSize(1);
            assertThat(page.body()).as(path).doesNotContain("??");
            assertThat(page.html().select("[style], style, script:not([src]):not([type=application/ld+json])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.html().select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void theStartPageLeadsToDeclarations() {
        assertThat(new Browser(port).get("/").html().select("a[href=" + PAGE + "]"))
                .hasSize(1);
        assertThat(new Browser(port).get("/sitemap.xml").body()).contains(PAGE);
    }

    @Test
    void theFileIsTheVeryBytesOfTheHash() {
        var file = new Browser(port).get(PAGE + "/versioner/2/text");
        assertThat(file.body()).isEqualTo("Samling deklaration, form 1\n");
        assertThat(file.header("Content-Disposition")).contains("stark-demokrati-version-2.txt");
    }

    @Test
    void anySiteMayFrameTheListAndNothingElse() {
        var list = new Browser(port).get(PAGE + "/inbaddad");
        assertThat(list.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .doesNotContain("script");
        assertThat(list.html().select("script, form")).isEmpty();
        assertThat(list.text()).contains("Länsstyrelsen i Norra Mälarbygden", "Tillbakadragen", "biskop");
        assertThat(new Browser(port).get(PAGE).header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void whatWasReadIsWhatIsSigned() {
        Peers.MEMBERSHIP.answer("POST " + API + "/signatures", 202, Map.of());
        var page = new Browser(port).get(PAGE + "/skriv-under");
        var done = page.submit("form.form", DeclarationSamples.signing());
        assertThat(done.address().getPath()).isEqualTo(PAGE + "/skriv-under/kolla-mejlen");
        var sent = JsonMapper.shared()
                .readTree(Peers.MEMBERSHIP.last("POST " + API + "/signatures").body());
        assertThat(sent.path("hash").asString()).isEqualTo(DeclarationSamples.HASH);
        assertThat(sent.path("number").asInt()).isEqualTo(2);
        assertThat(sent.path("confirmed").asBoolean()).isTrue();
        assertThat(sent.path("authority").asString()).isEqualTo("head");
    }

    @Test
    void aRefusalKeepsWhatWasTypedAndAsksForAnotherConfirmation() {
        Peers.MEMBERSHIP.problem(
                "POST " + API + "/signatures", 409, "text-changed", "Deklarationen har en annan text.", Map.of());
        var page = new Browser(port).get(PAGE + "/skriv-under").submit("form.form", DeclarationSamples.signing());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Deklarationen har en annan text.");
        assertThat(page.html().select("#organisation").attr("value")).isEqualTo("Länsstyrelsen i Norra Mälarbygden");
        assertThat(page.html().select("#confirmed[checked]")).isEmpty();
    }

    @Test
    void aClosedDeclarationHasNoForm() {
        Peers.MEMBERSHIP.text(
                "GET " + API,
                "application/json",
                JsonMapper.shared()
                        .writeValueAsString(DeclarationSamples.declaration(null))
                        .replace("\"signing\":\"open\"", "\"signing\":\"closed\""),
                Map.of());
        assertThat(new Browser(port).get(PAGE + "/skriv-under").address().getPath())
                .isEqualTo(PAGE);
        assertThat(new Browser(port).get(PAGE).html().select("a[href$=skriv-under]"))
                .isEmpty();
    }

    @Test
    void aNewVersionShowsWhatItSaysOtherwise() {
        organiser.get("/logga-in?till=/arrangor");
        Peers.MEMBERSHIP
                .answer(
                        "GET " + API,
                        DeclarationSamples.declaration("Vi vill skydda demokratin.\n\nDet gör vi tillsammans."))
                .answer("POST " + API + "/versions", 201, Map.of("slug", "stark-demokrati", "number", 3));
        var page = organiser.get(DESK + "/versioner");
        assertThat(page.html().select("del").eachText()).containsExactly("värna");
        assertThat(page.html().select("ins").eachText()).containsExactly("skydda");
        assertThat(page.text()).contains("följer inte med");
        page.submit("form.form", Map.of());
        assertThat(Peers.MEMBERSHIP.last("POST " + API + "/versions").header("If-Match"))
                .isEqualTo("\"7\"");
    }

    @Test
    void aPaperIsSentWithItsWitnesses() {
        organiser.get("/logga-in?till=/arrangor");
        Peers.MEMBERSHIP.answer("POST " + API + "/papers", 201, DeclarationSamples.signature("signed", null));
        var page = organiser.get(DESK + "/papper");
        var unknown = page.submit("form.form", Map.of("organisation", "Ingen alls"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("Ingen organisation i registret heter så");
        DeskSamples.give();
        var name = DeskSamples.organisation().name();
        page.submit(
                "form.form",
                Map.of("organisation", name, "witnesses", "Biskop\nOrdförande | Per Ek", "signedOn", "2026-10-05"));
        var sent = JsonMapper.shared()
                .readTree(Peers.MEMBERSHIP.last("POST " + API + "/papers").body());
        assertThat(sent.path("organisationId").asString()).isNotBlank();
        assertThat(sent.path("witnesses").get(0).path("role").asString()).isEqualTo("Biskop");
        assertThat(sent.path("witnesses").get(1).path("name").asString()).isEqualTo("Per Ek");
        assertThat(sent.path("number").asString()).isEqualTo("2");
    }

    @Test
    void aScanIsListedFetchedAndTakenAwayAndThePageStandsWithoutIt() {
        organiser.get("/logga-in?till=/arrangor");
        var scans = "/api/attachments/" + DeclarationSamples.ATTACHMENT;
        Peers.DOCS
                .text(
                        "GET " + scans + "/content",
                        "application/pdf",
                        "%PDF",
                        Map.of("Content-Disposition", "attachment"))
                .answer("DELETE " + scans, 204, Map.of());
        var page = organiser.get(SCANS.replace("/bilagor", ""));
        assertThat(page.text()).contains("underskrift.pdf", "Ej skannad för skadlig kod");
        assertThat(organiser
                        .get(page.html().selectFirst("a[href^=/bilagor/]").attr("href"))
                        .body())
                .isEqualTo("%PDF");
        var none = page.submit("form[enctype]", Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html().select("#file-error")).hasSize(1);
        organiser.get(SCANS + "/" + DeclarationSamples.ATTACHMENT + "/ta-bort").submit("form.form", Map.of());
        assertThat(Peers.DOCS.last("DELETE " + scans)).isNotNull();
        Peers.DOCS.goAway();
        assertThat(organiser.get(SCANS.replace("/bilagor", "")).text()).contains("Alva Lind", "kan inte visas just nu");
        Peers.DOCS.back();
    }

    @Test
    void progressIsShownByCommitmentAndAnInternalCourseHasNoTitle() {
        var page = new Browser(port).get(PAGE);
        assertThat(page.html().select(".progress .status").eachText()).contains("Pågår 1");
        assertThat(page.html().select(".activity a[href=/traffar/demokratistugan]"))
                .hasSize(1);
        assertThat(page.text()).contains("Intern utbildning", "Bokhandeln Bladet", "Rapport för 2024");
        assertThat(page.html().select("dd a[href=/traffar/stockholm-utbildning]"))
                .as("the ceremony")
                .hasSize(1);
    }

    @Test
    void anActivitysLinksAreReadFromPastedAddresses() {
        Peers.MEMBERSHIP.answer("POST /api/signatories/" + DeclarationSamples.SIGNATORY + "/activities", 201, Map.of());
        var page = new Browser(port).get(OWN + "/aktiviteter/ny");
        page.submit(
                "form.form",
                Map.of(
                        "title", "Utbilda",
                        "links",
                                "http://localhost:8080/traffar/demokratistugan?lang=en\nhttps://bok.example/om | Om boken",
                        "closedLinks", "/kurser/manskliga-rattigheter"));
        var links = JsonMapper.shared()
                .readTree(Peers.MEMBERSHIP
                        .last("POST /api/signatories/" + DeclarationSamples.SIGNATORY + "/activities")
                        .body())
                .path("links");
        assertThat(links.get(0).path("kind").asString()).isEqualTo("event");
        assertThat(links.get(0).path("address").asString()).isEqualTo("demokratistugan");
        assertThat(links.get(1).path("title").asString()).isEqualTo("Om boken");
        assertThat(links.get(2).path("kind").asString()).isEqualTo("course");
        assertThat(links.get(2).path("closed").asBoolean()).isTrue();
    }

    @Test
    void aLinkThatLeadsNowhereIsNamedInTheFieldItWasTypedInto() {
        Peers.MEMBERSHIP.problem(
                "POST /api/signatories/" + DeclarationSamples.SIGNATORY + "/activities",
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field", "links[1]", "code", "unknown-course", "message", "Ingen webbutbildning"))));
        var page = new Browser(port)
                .get(OWN + "/aktiviteter/ny")
                .submit(
                        "form.form",
                        Map.of("title", "Utbilda", "links", "https://bok.example", "closedLinks", "/kurser/nej"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#closedLinks-error").text()).isEqualTo("Ingen webbutbildning");
        assertThat(page.html().select("#links-error")).isEmpty();
        assertThat(page.html().select("#closedLinks").text()).isEqualTo("/kurser/nej");
    }

    @Test
    void aNewContactIsAskedAndWhatWasSentToTheOldOneIsListed() {
        organiser.get("/logga-in?till=/arrangor");
        var api = "POST /api/signatories/" + DeclarationSamples.SIGNATORY + "/contact";
        var page = organiser.get(DESK + OWN);
        assertThat(page.text())
                .contains("Alva Lind, alva@lansstyrelsen.example", "Bo Ny, bo@lansstyrelsen.example", "1 januari 2027");
        Peers.MEMBERSHIP.problem(
                api,
                422,
                "invalid-input",
                "",
                Map.of(
                        "errors",
                        List.of(Map.of("field", "email", "code", "already-contact", "message", "Redan kontakt"))));
        var refused = page.submit("form.form", Map.of("name", "Alva", "email", "alva@lansstyrelsen.example"));
        assertThat(refused.html().select("#email-error").text()).isEqualTo("Redan kontakt");
        Peers.MEMBERSHIP.answer(api, 202, Map.of());
        var asked = page.submit("form.form", Map.of("name", "Cia", "email", "cia@lansstyrelsen.example"));
        assertThat(asked.text()).contains("En fråga är skickad till cia@lansstyrelsen.example");
        Peers.NOTIFICATION.goAway();
        assertThat(organiser.get(DESK + OWN).text()).contains("Alva Lind", "kan inte visas just nu");
        Peers.NOTIFICATION.back();
    }

    @Test
    void whoWasAskedSaysYesByAButtonNotByOpeningTheLink() {
        Peers.MEMBERSHIP.answer("POST /api/signatories/successions/asked", Map.of());
        var page = new Browser(port).get("/undertecknare/kontakt/asked");
        assertThat(Peers.MEMBERSHIP.asked())
                .noneMatch(request ->
                        request.method().equals("POST") && request.path().contains("successions"));
        page.submit("form.form", Map.of());
        assertThat(Peers.MEMBERSHIP.last("POST /api/signatories/successions/asked"))
                .isNotNull();
        assertThat(new Browser(port)
                        .get("/undertecknare/kontakt/accepted")
                        .html()
                        .select("main form"))
                .isEmpty();
    }

    @Test
    void myPagesLeadToTheSignatoriesILookAfter() {
        organiser.get("/logga-in?till=/arrangor");
        assertThat(organiser.get("/mina-sidor").html().select("a[href=" + OWN + "]"))
                .hasSize(1);
    }

    @Test
    void aReportIsHandedInOrKeptAsADraft() {
        var api = "/api/signatories/" + DeclarationSamples.SIGNATORY + "/reports/2026";
        Peers.MEMBERSHIP.answer("PUT " + api, Map.of()).answer("POST " + api + "/submission", Map.of());
        var page = new Browser(port).get(OWN + "/rapporter/2026");
        page.submit("form.form", Map.of("commitment2", "Vi har utbildat.", "act", "save"));
        assertThat(Peers.MEMBERSHIP.last("PUT " + api).body()).contains("Vi har mött invånarna.", "Vi har utbildat.");
        page.submit("form.form", Map.of("act", "submit"));
        assertThat(Peers.MEMBERSHIP.last("POST " + api + "/submission").body()).contains("Vi har mött");
        assertThat(new Browser(port).get(OWN + "/rapporter/2019").status()).isEqualTo(404);
    }

    @Test
    void theListIsASpreadsheet() {
        organiser.get("/logga-in?till=/arrangor");
        var csv = organiser.get(DESK + "/underskrifter.csv").body();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("Organisation;Slag;").contains("Per Ek, ordförande; biskop");
    }
}
