package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the public pages, without JavaScript. */
@GatewayTest
class FormTests {

    private static final String REGISTER = "POST /api/events/" + Samples.EVENT + "/registrations";
    private static final String APPLY = "POST /api/networks/statens-demokratinatverk/applications";

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
    }

    @Test
    void joiningSendsWhatWasTypedAndLeadsToAPageThatMayBeReloaded() {
        var thanks = new Browser(port)
                .get("/natverk/statens-demokratinatverk/ga-med")
                .submit(
                        "form.form",
                        Map.of("name", " Sam Sund ", "email", "sam@myndighet.example", "organisation", "Myndigheten"));
        assertThat(thanks.address().getPath()).isEqualTo("/natverk/statens-demokratinatverk/ga-med/tack");
        var sent = JsonMapper.shared().readTree(Peers.MEMBERSHIP.last(APPLY).body());
        assertThat(sent.path("name").asString()).isEqualTo("Sam Sund");
        assertThat(sent.path("email").asString()).isEqualTo("sam@myndighet.example");
        assertThat(sent.path("language").asString()).isEqualTo("sv");
        assertThat(sent.path("shownAt").asLong()).isPositive();
        assertThat(sent.path("website").isNull() || sent.path("website").isMissingNode())
                .isTrue();
    }

    @Test
    void aRefusedFieldIsNamedOnTopAndBesideTheFieldAndKeepsWhatWasTyped() {
        Peers.MEMBERSHIP.problem(
                APPLY,
                422,
                "invalid-input",
                "Fel",
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "field",
                                "email",
                                "code",
                                "bad-address",
                                "message",
                                "Skriv en fullständig e-postadress."))));
        var page = new Browser(port)
                .get("/natverk/statens-demokratinatverk/ga-med")
                .submit("form.form", Map.of("name", "Sam <Sund>", "email", "sam@", "organisation", "Myndigheten"));
        assertThat(page.status()).isEqualTo(422);
        var html = page.html();
        assertThat(html.select(".error-summary a[href=#email]").text()).isEqualTo("Skriv en fullständig e-postadress.");
        assertThat(html.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(html.select("#email").attr("aria-describedby")).contains("email-error");
        assertThat(html.select("#email").val()).isEqualTo("sam@");
        assertThat(html.select("#name").val()).isEqualTo("Sam <Sund>");
    }

    @Test
    void aFormKeepsWhatWasTypedWhileItsServiceIsAway() {
        var form = new Browser(port).get("/traffar/stockholm-utbildning/anmalan");
        Peers.EVENT.goAway();
        var page = form.submit(
                "form.form", Map.of("name", "Sam Sund", "email", "sam@myndighet.example", "mode", "digital"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotBlank();
        assertThat(page.text()).contains("Det du har skrivit finns kvar");
        assertThat(page.html().select("#name").val()).isEqualTo("Sam Sund");

        Peers.EVENT.back();
        Peers.EVENT.answer(REGISTER, Map.of("outcome", "proof-sent"));
        var again = page.submit("form.form", Map.of());
        assertThat(again.address().getPath()).endsWith("/kolla-mejlen");
        assertThat(Peers.EVENT.last(REGISTER).body()).contains("\"mode\":\"digital\"");
    }

    @Test
    void registeringFromThePublicPageAsksForProofOfTheAddress() {
        Peers.EVENT.answer(REGISTER, Map.of("outcome", "proof-sent"));
        var page = new Browser(port)
                .get("/traffar/stockholm-utbildning/anmalan")
                .submit("form.form", Map.of("name", "Sam Sund", "email", "sam@myndighet.example", "mode", "on-site"));
        assertThat(page.text()).contains("Nästan klart");
        assertThat(Peers.EVENT.last(REGISTER).header("Idempotency-Key")).isNotBlank();
        assertThat(Peers.EVENT.last(REGISTER).header("Authorization")).isEmpty();
    }

    @Test
    void whoIsLoggedInIsRegisteredAtOnceAndAnAccountOfNobodyProvesItsAddress() {
        Peers.EVENT.answer(REGISTER, Map.of("outcome", "confirmed", "token", "own-token"));
        Peers.KEYCLOAK.person(new Person("Sara Nilsson", "sara@kultur.example", List.of()));
        var form = loggedIn();
        assertThat(form.text()).contains("Sara Nilsson", "sara@kultur.example");
        assertThat(form.html().select("input[name=email], input[name=name]")).isEmpty();
        assertThat(form.submit("form.form", Map.of("mode", "on-site")).address().getPath())
                .isEqualTo("/min-anmalan/own-token");
        var sent = JsonMapper.shared().readTree(Peers.EVENT.last(REGISTER).body());
        assertThat(sent.path("email").isString())
                .as("a typed address would have to be proven")
                .isFalse();
        assertThat(Peers.EVENT.last(REGISTER).header("Authorization")).startsWith("Bearer ");

        Peers.KEYCLOAK.person(new Person("Ada Min", "ada@forum.example", List.of("admin")));
        var asked = loggedIn().html();
        assertThat(asked.select("#name").val()).isEqualTo("Ada Min");
        assertThat(asked.select("#email").val()).isEqualTo("ada@forum.example");
    }

    private Browser.Page loggedIn() {
        return new Browser(port).get("/logga-in?till=/traffar/stockholm-utbildning/anmalan");
    }

    @Test
    void aFormInAFrameOfAnotherSiteNeedsNoCookieAndKnowsNobody() {
        Peers.EVENT.answer(REGISTER, Map.of("outcome", "proof-sent"));
        var form = new Browser(port).get("/traffar/stockholm-utbildning/anmalan/inbaddad");
        assertThat(form.header("Content-Security-Policy")).contains("frame-ancestors *", "form-action 'self'");
        assertThat(form.html().select("script")).isEmpty();
        var withoutCookies = new Browser(port);
        var typed = Map.of("name", "Sam Sund", "email", "sam@myndighet.example", "mode", "on-site");
        var page = withoutCookies.post(URI.create("/traffar/stockholm-utbildning/anmalan/inbaddad"), typed, Map.of());
        assertThat(page.address().getPath()).endsWith("/anmalan/inbaddad/kolla-mejlen");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(page.text()).contains("Nästan klart");
        assertThat(Peers.EVENT.last(REGISTER).header("Authorization")).isEmpty();

        Peers.EVENT.goAway();
        var kept = withoutCookies.post(URI.create("/traffar/stockholm-utbildning/anmalan/inbaddad"), typed, Map.of());
        Peers.EVENT.back();
        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(kept.html().select("#name").val()).isEqualTo("Sam Sund");
        assertThat(withoutCookies
                        .post(URI.create("/traffar/stockholm-utbildning/anmalan"), typed, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFaultIsToldWithThePageOneCameFromButNeverWithAPersonalLink() {
        var api = "POST /api/messages/faults";
        Peers.NOTIFICATION.answer(api, 202, Map.of());
        var browser = new Browser(port);
        var home = browser.get("/traffar/stockholm-utbildning")
                .html()
                .select("link[rel=canonical]")
                .attr("href")
                .replaceFirst("/traffar/.*", "");
        var form = "/tillganglighet/rapportera";
        var page = browser.get(form, Map.of("Referer", home + "/traffar/stockholm-utbildning?lang=sv"));
        assertThat(page.html().select("#page").val()).isEqualTo("/traffar/stockholm-utbildning");
        assertThat(browser.get(form, Map.of("Referer", home + "/min-anmalan/hemlig"))
                        .html()
                        .select("#page")
                        .val())
                .isEqualTo("/min-anmalan/…");
        assertThat(browser.get(form, Map.of("Referer", "https://annan.example/x"))
                        .html()
                        .select("#page")
                        .val())
                .isEmpty();
        var sent = page.submit("form.form", Map.of("text", "Det går inte att välja datum."));
        assertThat(sent.address().getPath()).isEqualTo("/tillganglighet/rapportera/tack");
        assertThat(JsonMapper.shared()
                        .readTree(Peers.NOTIFICATION.last(api).body())
                        .path("text")
                        .asString())
                .isEqualTo("Det går inte att välja datum.");
    }

    @Test
    void theSameFormSentTwiceCarriesTheSameKey() {
        Peers.EVENT.answer(REGISTER, Map.of("outcome", "proof-sent"));
        var form = new Browser(port).get("/traffar/stockholm-utbildning/anmalan");
        var typed = Map.of("name", "Sam Sund", "email", "sam@myndighet.example", "mode", "on-site");
        form.submit("form.form", typed);
        var first = Peers.EVENT.last(REGISTER).header("Idempotency-Key");
        form.submit("form.form", typed);
        assertThat(Peers.EVENT.last(REGISTER).header("Idempotency-Key")).isEqualTo(first);
    }

    @Test
    void aFullEventSaysSoAndKeepsTheForm() {
        Peers.EVENT.problem(REGISTER, 409, "event-full", "Alla platser är tagna.", Map.of());
        var page = new Browser(port)
                .get("/traffar/stockholm-utbildning/anmalan")
                .submit("form.form", Map.of("name", "Sam Sund", "email", "sam@myndighet.example", "mode", "on-site"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".error-summary").text()).contains("Alla platser är tagna.");
        assertThat(page.html().select("#name").val()).isEqualTo("Sam Sund");
    }

    @Test
    void somebodyOutsideTheAudienceIsShownTheNetworkToJoin() {
        Peers.EVENT.problem(
                "POST /api/registrations/proofs/proof-token",
                403,
                "not-in-audience",
                "Träffen är för medlemmar.",
                Map.of(
                        "networks",
                        List.of(Map.of("slug", "statens-demokratinatverk", "name", "Statens demokratinätverk"))));
        var proof = new Browser(port).get("/anmalan/bekrafta/proof-token");
        assertThat(proof.text()).contains("3 personer", "Nils Namn");
        var page = proof.submit("form.form", Map.of());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.html().select("a[href=/natverk/statens-demokratinatverk/ga-med]"))
                .isNotEmpty();
    }

    @Test
    void anInvitationTakesTwoClicks() {
        Peers.EVENT.answer(REGISTER, Map.of("outcome", "confirmed", "token", "own-token"));
        var invitation = new Browser(port).get("/inbjudan/invitation-token");
        assertThat(invitation.html().select("#name").val()).isEqualTo("Sam Sund");
        var receipt = invitation.submit("form.form", Map.of("mode", "digital"));
        assertThat(receipt.address().getPath()).isEqualTo("/min-anmalan/own-token");
        assertThat(receipt.text()).contains("Du är anmäld");
        var sent = JsonMapper.shared().readTree(Peers.EVENT.last(REGISTER).body());
        assertThat(sent.path("invitationToken").asString()).isEqualTo("invitation-token");
    }

    @Test
    void decliningAsksOnceAndSaysThanks() {
        Peers.EVENT.answer(
                "POST /api/invitations/invitation-token/decline",
                Samples.invitation("declined", Samples.event("open")));
        var ask = new Browser(port).get("/inbjudan/invitation-token/avboj");
        assertThat(Peers.EVENT.asked()).noneMatch(one -> one.method().equals("POST"));
        Peers.EVENT.answer(
                "GET /api/invitations/invitation-token", Samples.invitation("declined", Samples.event("open")));
        assertThat(ask.submit("main form", Map.of()).text()).contains("Tack för att du sade till");
    }

    @Test
    void onesOwnPageChangesHandsOverAndCancels() {
        var own = "/api/registrations/own/own-token";
        Peers.EVENT
                .answer("PATCH " + own, Samples.own("confirmed", "on-site", null, false, Samples.event("open")))
                .answer("POST " + own + "/handover", Map.of())
                .answer("DELETE " + own, Samples.own("cancelled", "on-site", null, false, Samples.event("open")));
        var browser = new Browser(port);
        var changed = browser.get("/min-anmalan/own-token/andra")
                .submit("form.form", Map.of("mode", "on-site", "organisation", ""));
        assertThat(changed.text()).contains("Ändringarna är sparade");
        var patch = Peers.EVENT.last("PATCH " + own);
        assertThat(patch.header("Content-Type")).startsWith("application/merge-patch+json");
        assertThat(JsonMapper.shared()
                        .readTree(patch.body())
                        .path("organisation")
                        .isNull())
                .isTrue();

        var handed = browser.get("/min-anmalan/own-token/overlat")
                .submit("form.form", Map.of("name", "Kim", "email", "kim@myndighet.example"));
        assertThat(handed.text()).contains("Platsen är överlåten");

        assertThat(browser.get("/min-anmalan/own-waiting/avboj").text())
                .contains("Vill du lämna väntelistan?", "alla 4")
                .doesNotContain("Din plats");
        var ask = browser.get("/min-anmalan/own-token/avboj");
        assertThat(ask.text()).contains("Alla 3 platser på din anmälan", "står kvar och avbokar själv: Nils Namn");
        Peers.EVENT.answer("GET " + own, Samples.own("cancelled", "on-site", null, false, Samples.event("open")));
        assertThat(ask.submit("main form", Map.of()).text())
                .contains("Din anmälan är avbokad", "Avbokad")
                .doesNotContain("Inställd");
    }

    @Test
    void afterTheDeadlineAChangeIsAskedForAndARefusalKeepsWhatWasTyped() {
        var asks = "POST /api/registrations/own/own-late/change-requests";
        Peers.EVENT.problem(
                asks,
                422,
                "invalid-input",
                "",
                Map.of("errors", List.of(Map.of("field", "people", "code", "positive", "message", "Ange minst en."))));
        var page = new Browser(port).get("/min-anmalan/own-late/begar?vad=people");

        var refused = page.submit("main form.form", Map.of("people", "0", "word", "Två till"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#people").val()).isEqualTo("0");
        assertThat(refused.html().select("#word").text()).isEqualTo("Två till");
        Peers.EVENT.answer(asks, Samples.asked("people", "waiting"));
        var sent = refused.submit("main form.form", Map.of("people", "6", "word", "Två till"));
        assertThat(sent.text()).contains("Din begäran är skickad");
        assertThat(Peers.EVENT.last(asks).body()).contains("\"kind\":\"people\"", "\"people\":6", "Två till");
    }

    @Test
    void aMovedEventAsksWhetherTheRegistrationHolds() {
        Peers.EVENT.answer(
                "POST /api/registrations/own/own-moved/reconfirmation",
                Samples.own("confirmed", "on-site", null, false, Samples.moved()));
        var page = new Browser(port).get("/min-anmalan/own-moved");
        assertThat(page.text()).contains("Ny tid – gäller din anmälan?");
        page.submit("form[action$=/galler]", Map.of("stays", "true"));
        assertThat(Peers.EVENT
                        .last("POST /api/registrations/own/own-moved/reconfirmation")
                        .body())
                .isEqualTo("{\"stays\":true}");
    }

    @Test
    void chosenOrganisationIsPassedOnAndNoChoiceIsAskedForAgain() {
        var proof = "POST /api/applications/proofs/choose-organisation";
        Peers.MEMBERSHIP.answer(proof, Samples.application("member"));
        var page = new Browser(port).get("/bekrafta/choose-organisation");
        var refused = page.submit("form.form", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select(".error-summary a[href=#organisationId]"))
                .isNotEmpty();
        page.submit("form.form", Map.of("organisationId", "none"));
        assertThat(Peers.MEMBERSHIP.last(proof).body()).contains("\"noneOfThese\":true");
        page.submit("form.form", Map.of("organisationId", "01920000-0000-7000-8000-0000000000b1"));
        assertThat(Peers.MEMBERSHIP.last(proof).body()).contains("\"noneOfThese\":false");
    }

    @Test
    void anOldOrForeignLinkSaysWhatToDo() {
        Peers.EVENT.problem("GET /api/registrations/own/gammal", 410, "link-expired", "", Map.of());
        assertThat(new Browser(port).get("/min-anmalan/gammal").text()).contains("Länkens tid har gått ut");
        Peers.EVENT.problem("GET /api/registrations/own/overlaten", 410, "place-handed-over", "", Map.of());
        assertThat(new Browser(port).get("/min-anmalan/overlaten").text()).contains("Platsen är överlåten");
        Peers.EVENT.problem("GET /api/registrations/own/frammande", 404, "link-invalid", "", Map.of());
        var page = new Browser(port).inEnglish().get("/min-anmalan/frammande");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("The link is not valid");
    }

    @Test
    void aMailProgramUnsubscribesWithOnePost() {
        var page = new Browser(port)
                .post(
                        java.net.URI.create("/avregistrera/unsubscribe-token"),
                        Map.of("List-Unsubscribe", "One-Click"),
                        Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Du är avregistrerad från inbjudningar och utskick");
        assertThat(page.submit("main form", Map.of()).text()).contains("Du får inbjudningar och utskick igen");
    }
}
