package se.samling.gateway.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.BulkClient;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.CohortSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

/** The table of registrations: what its address says is what is asked for, shown and taken along. */
@GatewayTest
class RegistrationTableTests {

    private static final String TABLE = "/arrangor/traffar/stockholm-utbildning/anmalningar";
    private static final String ROWS = "GET /api/events/" + Samples.EVENT + "/registrations";

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void anOrganiserIsLoggedIn() {
        SampleAnswers.give();
        DeskSamples.give();
        Peers.KEYCLOAK.person(new Person("Kim Koordinator", "kim@forum.example", List.of("organiser")));
        browser = new Browser(port);
        browser.get("/logga-in?till=/arrangor");
    }

    @Test
    void everyChoiceIsALinkThatKeepsTheOthersAndSaysHowManyItLeaves() {
        var page = browser.get(TABLE + "?lage=waiting&sok=Ale%20%26&ordning=-name");
        assertThat(Peers.EVENT.last(ROWS).query())
                .contains("state=waiting", "query=Ale%20%26", "sort=-name")
                .doesNotContain("cursor");
        assertThat(Peers.EVENT.last(ROWS + "/counts").query()).contains("state=waiting", "query=Ale%20%26");
        var confirmed = page.html().select(".filters a:contains(Anmäld)").first();
        assertThat(confirmed).isNotNull();
        assertThat(confirmed.text()).contains("2104");
        assertThat(confirmed.attr("href")).isEqualTo(TABLE + "?lage=confirmed&sok=Ale%20%26&ordning=-name");
        assertThat(page.html().select(".filters a[aria-current]").text()).contains("På väntelista");
        assertThat(page.html().select("th[aria-sort=descending]").text()).contains("Namn");
        assertThat(page.html().select("th[aria-sort=descending] a").attr("href"))
                .contains("ordning=name");
        assertThat(page.html().select("form[role=search] input[name=lage]").val())
                .isEqualTo("waiting");
        assertThat(page.html().select("#sok").val()).isEqualTo("Ale &");
    }

    @Test
    void anAddressThatMakesUpAChoiceShowsAllInstead() {
        var page = browser.get(TABLE + "?lage=asleep&ordning=size&kom=perhaps");
        assertThat(page.status()).isEqualTo(200);
        assertThat(Peers.EVENT.last(ROWS).query()).isNullOrEmpty();
    }

    @Test
    void theNextPageKeepsTheFilterAndIsALinkWithoutJavaScript() {
        Peers.EVENT.answer(ROWS, new Page<>(List.of(DeskSamples.registration()), "bmV4dA"));
        var more = browser.get(TABLE + "?kom=true").html().select("#visa-fler");
        assertThat(more.attr("href")).isEqualTo(TABLE + "?kom=true&fran=bmV4dA");
        Peers.EVENT.answer(ROWS, new Page<>(List.of(DeskSamples.registration()), null));
        assertThat(browser.get(more.attr("href")).html().select("#visa-fler")).isEmpty();
        assertThat(Peers.EVENT.last(ROWS).query()).contains("came=true", "cursor=bmV4dA");
    }

    @Test
    void whatIsTakenAlongFollowsTheFilter() {
        var page = browser.get(TABLE + "?lage=waiting&organisation=Ale%20kommun");
        for (var kind : List.of("csv", "xlsx")) {
            var link = page.html().select("a[href^=" + TABLE + "." + kind + "]").attr("href");
            var file = browser.get(link);
            assertThat(file.status()).isEqualTo(200);
            assertThat(Peers.EVENT.last(ROWS).query()).as(kind).contains("state=waiting", "organisation=Ale%20kommun");
            assertThat(file.body()).startsWith("csv".equals(kind) ? "\uFEFFNamn;E-post" : "PK");
        }
    }

    @Test
    void theTableSaysThatItCannotBeShownWhileItsServiceIsAway() {
        Peers.EVENT.goAway();
        assertThat(browser.get(TABLE).status()).isEqualTo(503);
    }

    @Test
    void anActOnManyIsShownBeforeItIsOrderedAndIsOrderedAsItWasShown() {
        var look = "POST /api/events/" + Samples.EVENT + "/bulk-acts/look";
        Peers.EVENT.answer("GET /api/events/stockholm-utbildning", Samples.event("open"));
        var why = browser.get(TABLE + "?lage=waiting&sok=Ale")
                .submit("form[action$=/atgard]", Map.of("atgard", "cancel", "omfang", "alla"));
        assertThat(Peers.EVENT.asked())
                .as("it is asked why first")
                .noneMatch(asked -> asked.path().endsWith("/bulk-acts/look"));

        var shown = why.submit("main form.form", Map.of("skal", "Lokalen rymmer färre."));
        var asked = JsonMapper.shared().readTree(Peers.EVENT.last(look).body());
        assertThat(asked.path("filter").path("state").asString()).isEqualTo("waiting");
        assertThat(asked.path("filter").path("query").asString()).isEqualTo("Ale");
        assertThat(asked.path("reason").asString()).isEqualTo("Lokalen rymmer färre.");
        assertThat(asked.path("registrations").isNull()).isTrue();
        assertThat(shown.text())
                .contains("Anmälningar: 3. Personer: 5.")
                .contains("Redan avbokade: 1. Ada Ek")
                .contains("De som inte får plats står kvar")
                .contains("Avboka 3 anmälningar");
        assertThat(shown.html().select("pre.mail-text").text()).isNotBlank();
        assertThat(Peers.NOTIFICATION.last("POST /api/messages/preview").query())
                .contains("reason=Lokalen");

        var id = shown.html().select("input[name=id]").val();
        var order = "PUT /api/events/" + Samples.EVENT + "/bulk-acts/" + id;
        Peers.EVENT.problem(order, 409, "selection-changed", "Det gäller nu 4 anmälningar, inte 3.", Map.of());
        var changed = shown.submit("main form.form", Map.of());
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("Det gäller nu 4 anmälningar");

        Peers.EVENT
                .answer(order, DeskSamples.bulkAct())
                .answer("GET /api/events/" + Samples.EVENT + "/bulk-acts/" + id, DeskSamples.bulkAct());
        var done = shown.submit("main form.form", Map.of());
        assertThat(JsonMapper.shared()
                        .readTree(Peers.EVENT.last(order).body())
                        .path("expected")
                        .asInt())
                .isEqualTo(3);
        assertThat(done.text()).contains("Klart: 2 av 3").contains("Sam Sund").contains("Ingen ledig plats");
    }

    @Test
    void thoseThatAreTickedAreSentByIdAndNothingTickedIsSaid() {
        var look = "POST /api/events/" + Samples.EVENT + "/bulk-acts/look";
        var table = browser.get(TABLE);
        var none = table.submit("form[action$=/atgard]", Map.of("atgard", "give-place", "omfang", "valda"));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Markera några anmälningar");

        assertThat(table.html().select("option[value$=attended]"))
                .as("before it has begun")
                .isEmpty();
        var ticked = Map.of("atgard", "give-place", "omfang", "valda", "val", Samples.REGISTRATION.toString());
        assertThat(table.submit("form[action$=/atgard]", ticked).text()).contains("Högst 2 får plats");
        Peers.EVENT.answer(look, new BulkClient.Proposal(3, 3, 5, 3, 0, List.of()));
        var full = table.submit("form[action$=/atgard]", ticked);
        assertThat(full.text()).contains("Ingen får plats just nu");
        assertThat(full.html().select("main form button")).isEmpty();
        var asked = JsonMapper.shared().readTree(Peers.EVENT.last(look).body());
        assertThat(asked.path("registrations").path(0).asString()).isEqualTo(Samples.REGISTRATION.toString());
        assertThat(asked.path("filter").isNull()).isTrue();
    }

    @Test
    void writingToThemBeginsAMailingForTheSameOnes() {
        var same = browser.get(TABLE + "?lage=waiting&form=digital&organisation=Ale%20%26%20Co")
                .submit("form[action$=/atgard]", Map.of("atgard", "write", "omfang", "alla"));
        assertThat(same.html().select("input[name=who][checked]").val()).isEqualTo("waiting");
        assertThat(same.html().select("input[name=mode][checked]").val()).isEqualTo("digital");
        assertThat(same.html().select("#organisation").val()).isEqualTo("Ale & Co");

        var choose = "POST /api/events/" + Samples.EVENT + "/choices";
        var found = browser.get(TABLE + "?sok=Ale&kom=true&ordning=name")
                .submit("form[action$=/atgard]", Map.of("atgard", "write", "omfang", "alla"));
        assertThat(JsonMapper.shared().readTree(Peers.EVENT.last(choose).body()).path("filter"))
                .isEqualTo(JsonMapper.shared().readTree("{\"query\":\"Ale\",\"came\":\"true\"}"));
        assertThat(found.text()).contains("2 valda personer", "En till var med i urvalet", "till ingen annan");
        assertThat(found.html().select("input[name=who]")).isEmpty();

        var draft = "POST /api/mailings";
        Peers.NOTIFICATION.answer(draft, 201, DeskSamples.mailingToChosen());
        Peers.NOTIFICATION.answer("GET /api/mailings/" + DeskSamples.MAILING, DeskSamples.mailingToChosen());
        Peers.NOTIFICATION.problem(
                draft,
                422,
                "invalid-input",
                "Ändra det som är fel.",
                Map.of(
                        "errors",
                        List.of(Map.of("field", "subject.sv", "code", "required", "message", "Fyll i fältet."))));
        var wrong = found.submit("form.form", Map.of("words", "Kaffet är slut."));
        assertThat(wrong.text()).contains("Fyll i fältet.", "2 valda personer");
        assertThat(wrong.html().select("input[name=urval]").val()).isEqualTo(DeskSamples.CHOICE.toString());
        Peers.NOTIFICATION.answer(draft, 201, DeskSamples.mailingToChosen());
        var review = found.submit("form.form", Map.of("subject", "Ta med kaffe", "words", "Kaffet är slut."));
        var sent = JsonMapper.shared().readTree(Peers.NOTIFICATION.last(draft).body());
        assertThat(sent.path("who").asString()).isEqualTo("chosen");
        assertThat(sent.path("choice").asString()).isEqualTo(DeskSamples.CHOICE.toString());
        assertThat(review.text())
                .contains("2 valda personer, urval gjort", "Den som avbokar eller lämnar över sin plats");

        var table = browser.get(TABLE);
        table.submit(
                "form[action$=/atgard]",
                Map.of("atgard", "write", "omfang", "valda", "val", Samples.REGISTRATION.toString()));
        assertThat(JsonMapper.shared()
                        .readTree(Peers.EVENT.last(choose).body())
                        .path("registrations")
                        .path(0)
                        .asString())
                .isEqualTo(Samples.REGISTRATION.toString());
        Peers.EVENT.problem(
                choose,
                422,
                "invalid-input",
                "Ändra det som är fel.",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field",
                                "registrations",
                                "code",
                                "nobody-to-write-to",
                                "message",
                                "Ingen av dem har en plats."))));
        var nobody = browser.get(TABLE + "?lage=cancelled")
                .submit("form[action$=/atgard]", Map.of("atgard", "write", "omfang", "alla"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html().select("[href='#omfang']").text()).contains("Ingen av dem har en plats.");
        assertThat(nobody.html().select("#omfang a").attr("href")).contains("lage=cancelled");
    }

    @Test
    void namesLeadToTheirPagesAndBackWhereThereIsOne() {
        var enrolment = "/arrangor/natverk/" + CohortSamples.SLUG + "/organisationer/" + CohortSamples.ENROLMENT;
        var page = browser.get(enrolment);
        var links = page.html().select("a[href^=/arrangor/personer/]");
        assertThat(links.eachText()).as("the contact has no page").containsExactly("Per Ek");
        assertThat(page.text()).contains("Ada Nilsson");
        assertThat(Peers.EVENT.last("GET /api/participants/stories").query())
                .contains(DeskSamples.member().personId().toString());
        var person = browser.get(links.attr("href"));
        assertThat(person.html().select(".crumbs a").attr("href")).isEqualTo(enrolment);
        var elsewhere = browser.get("/arrangor/personer/" + DeskSamples.PARTICIPANT + "?tillbaka=//annan.example/");
        assertThat(elsewhere.html().select(".crumbs a")).isEmpty();

        var organisers = "/arrangor/organisationer/" + Samples.HOST;
        Peers.EVENT.answer("GET /api/participants/stories", List.of(Samples.MEMBERSHIP));
        assertThat(browser.get(organisers).html().select("th a").attr("href"))
                .startsWith("/arrangor/personer/" + Samples.MEMBERSHIP);
        Peers.EVENT.problem("GET /api/participants/stories", 503, "busy", "", Map.of());
        assertThat(browser.get(organisers).text()).contains("Kim Koordinator");
        assertThat(browser.get(organisers).html().select("th a")).isEmpty();
    }

    @Test
    void onePersonsStoryIsToldInOrderAndStandsWithoutTheMails() {
        var page = browser.get(TABLE).html().select("tbody th a").attr("href");
        assertThat(page).isEqualTo("/arrangor/personer/" + DeskSamples.PARTICIPANT);
        var person = browser.get(page);
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.html().select("ol.rows > li").first().select("ul li").eachText())
                .extracting(line -> line.replaceFirst(" ·.*", ""))
                .containsExactly(
                        "Fick inbjudan",
                        "Anmälde sig",
                        "Arrangören flyttade till det andra sättet att delta – blev inte av: Ingen ledig plats",
                        "Arrangören gav en plats från väntelistan",
                        "Kom till lokalen",
                        "Har fått frågan om den nya tiden passar",
                        "Har svarat på frågorna i formuläret",
                        "Har svarat på utvärderingen");
        assertThat(person.text()).contains("Anmäld, På plats, 5 personer").contains("Kim Koordinator");
        assertThat(Peers.NOTIFICATION.last("GET /api/deliveries").query())
                .isEqualTo("recipient=" + DeskSamples.PARTICIPANT);

        Peers.NOTIFICATION.goAway();
        var without = browser.get(page);
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.text()).contains("Fick inbjudan").contains("kan inte visas just nu");

        Peers.EVENT.problem(
                "GET /api/participants/" + DeskSamples.PARTICIPANT + "/story", 404, "not-found", "", Map.of());
        assertThat(browser.get(page).status()).isEqualTo(404);
    }
}
