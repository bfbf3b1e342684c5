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
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;
import se.samling.gateway.testing.Samples;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class PublicPageTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?form=digital",
                "/?tidigare=ja",
                "/?sok=utbildning+stockholm",
                "/?sok=finns+inte",
                "/traffar/inbaddad",
                "/traffar/inbaddad?natverk=statens-demokratinatverk",
                "/natverk/statens-demokratinatverk",
                "/natverk/statens-demokratinatverk/ga-med",
                "/natverk/statens-demokratinatverk/ga-med/tack",
                "/bekrafta/awaiting-proof",
                "/bekrafta/choose-organisation",
                "/bekrafta/in-review",
                "/bekrafta/member",
                "/bekrafta/refused",
                "/fraga/question-token",
                "/natverk/forebyggande-arbete",
                "/natverk/stangd-kohort",
                "/natverk/forebyggande-arbete/ansok",
                "/natverk/stangd-kohort/ansok",
                "/natverk/forebyggande-arbete/ansok/tack",
                "/ansokan/awaiting-proof",
                "/ansokan/received",
                "/ansokan/completion",
                "/ansokan/admitted",
                "/ansokan/declined",
                "/ansokan/admitted/traffar/01920000-0000-7000-8000-0000000000c3",
                "/ansokan/admitted/fragor/01920000-0000-7000-8000-0000000000c3",
                "/traffar/stockholm-utbildning",
                "/traffar/digital-varterm",
                "/traffar/gemensam-traff",
                "/traffar/digital-installd",
                "/traffar/stockholm-utbildning/anmalan",
                "/min-anmalan/own-token/samtal",
                "/omdome/tack",
                "/serier/det-demokratiska-samtalet",
                "/serier/det-demokratiska-samtalet/anmalan",
                "/serier/det-demokratiska-samtalet/anmalan?inbjudan=token",
                "/serier/det-demokratiska-samtalet/anmalan/kolla-mejlen",
                "/serier/bekrafta/booking-open",
                "/serier/bekrafta/booking-proven",
                "/traffar/stockholm-utbildning/anmalan/kolla-mejlen",
                "/anmalan/bekrafta/proof-token",
                "/anmalan/overlaten",
                "/inbjudan/invitation-token",
                "/inbjudan/invitation-token/avboj",
                "/min-anmalan/own-token?nytt=confirmed",
                "/min-anmalan/own-moved",
                "/min-anmalan/own-waiting",
                "/min-anmalan/own-late?nytt=begart",
                "/min-anmalan/own-late/begar",
                "/min-anmalan/own-late/begar?vad=mode",
                "/min-anmalan/own-late/begar?vad=people",
                "/min-anmalan/own-late/begar?vad=person",
                "/min-anmalan/own-late/avboj",
                "/min-anmalan/own-asked",
                "/min-anmalan/own-asked/begar",
                "/min-anmalan/own-declined",
                "/min-anmalan/own-token/andra",
                "/min-anmalan/own-token/avboj",
                "/min-anmalan/own-token/overlat",
                "/kurser",
                "/kurser?q=valår",
                "/kurser/ett-tryggt-valar",
                "/kurser/ett-tryggt-valar/steg/1",
                "/kurser/ett-tryggt-valar/steg/2?lage=grupp&besok=01920000-0000-7000-8000-0000000000d9",
                "/kurser/ett-tryggt-valar/klar",
                "/kurser/ett-tryggt-valar/samtalsunderlag",
                "/kurser/utkast",
                "/dokument",
                "/avregistrera/unsubscribe-token",
                "/tillganglighet",
                "/integritet",
                "/utloggad",
                "/inloggning-misslyckades",
                "/api-docs"
            })
    void everyPageStandsInBothLanguagesWithOneHeadingAndNothingMissing(String path) {
        for (var browser : List.of(new Browser(port), new Browser(port).inEnglish())) {
            var page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??");
            var html = page.html();
            assertThat(html.select("h1")).as(path).hasSize(1);
            assertThat(html.title()).as(path).isNotBlank();
            assertThat(html.select("[style], [onclick], style, script:not([src]):not([type=application/ld+json])"))
                    .as("nothing inline on " + path)
                    .isEmpty();
            assertThat(html.select("input:not([type=hidden]):not([id])"))
                    .as(path)
                    .isEmpty();
            for (var label : html.select("label[for]")) {
                assertThat(html.getElementById(label.attr("for")))
                        .as(path + " " + label)
                        .isNotNull();
            }
            var ids = html.select("[id]").eachAttr("id");
            assertThat(ids).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void theStartPageShowsWhatIsComingByMonthWithFiltersThatCount() {
        var page = new Browser(port).get("/").html();
        assertThat(page.select(".month h3").eachText()).contains("december 2026", "februari 2027");
        assertThat(page.select(".agenda > li")).hasSize(5);
        assertThat(page.select(".filters a").eachText()).contains("Digitalt 4", "På plats 2");
        assertThat(page.text()).contains("Få platser kvar", "Fullbokad, väntelista", "Inställd", "Ny tid eller plats");
    }

    @Test
    void aFilterIsALinkThatWorksWithoutJavaScript() {
        var page = new Browser(port)
                .get("/?natverk=myndighetsnatverket-mot-rasism")
                .html();
        assertThat(page.select(".agenda > li")).hasSize(1);
        assertThat(page.select(".filters a[aria-current]").text()).contains("Myndighetsnätverket mot rasism");
    }

    @Test
    void aSearchKeepsTheFiltersAndFindsEveryWordSomewhere() {
        var page =
                new Browser(port).get("/?form=digital&sok=Rasism%20tr%C3%A4ff").html();
        assertThat(page.select(".agenda > li")).hasSize(1);
        assertThat(page.select("[role=search] input[name=form]").attr("value")).isEqualTo("digital");
        assertThat(page.select("#sok").attr("value")).isEqualTo("Rasism träff");
        assertThat(page.select(".filters a:contains(Alla)").attr("href")).contains("sok=Rasism%20tr%C3%A4ff");
        assertThat(new Browser(port).get("/?sok=finns+inte").text()).contains("Inga träffar passar det du valt");
    }

    @Test
    void anySiteMayFrameTheListOfMeetingsWhichHasNoScript() {
        var list = new Browser(port).get("/traffar/inbaddad?natverk=myndighetsnatverket-mot-rasism");
        assertThat(list.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .doesNotContain("script");
        assertThat(list.html().select("script, form")).isEmpty();
        assertThat(list.html().select(".agenda > li")).hasSize(1);
        assertThat(list.html().select("base").attr("target")).isEqualTo("_top");
    }

    @Test
    void aNetworksPageSaysWhatItIsForAndThatItIsFree() {
        var text = new Browser(port).get("/natverk/statens-demokratinatverk").text();
        assertThat(text)
                .contains("Statens demokratinätverk")
                .contains("Forum för samtal")
                .contains("Kostnadsfritt")
                .contains("demokrati@forum.example")
                .contains("Hur ser ett demokratistärkande arbete ut")
                .contains("Podden Demokrati pågår")
                .contains("Datum klart")
                .contains("kan bara läsas av nätverkets medlemmar");
    }

    @Test
    void wordsWithoutEnglishAreMarkedAsSwedishOnAnEnglishPage() {
        var page = new Browser(port)
                .inEnglish()
                .get("/natverk/statens-demokratinatverk")
                .html();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("[lang=sv]").eachText()).anyMatch(text -> text.startsWith("Vad innebär det"));
    }

    @Test
    void theLanguageSwitchKeepsThePlaceAndIsRemembered() {
        var browser = new Browser(port);
        var link = browser.get("/?form=digital").html().selectFirst("a[hreflang=en]");
        var english = browser.get(link.attr("href"));
        assertThat(english.address().getQuery()).contains("form=digital");
        assertThat(english.text()).contains("Coming up");
        assertThat(browser.get("/tillganglighet").text()).contains("Accessibility");
    }

    @Test
    void anEventIsReadableByMachinesToo() {
        var page = new Browser(port).get("/traffar/gemensam-traff").html();
        var data = JsonMapper.shared()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(data.path("@type").asString()).isEqualTo("Event");
        assertThat(data.path("startDate").asString()).isEqualTo("2026-12-09T09:30+01:00");
        assertThat(data.path("eventStatus").asString()).endsWith("EventRescheduled");
        assertThat(data.path("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(page.select("meta[property=og:title]").attr("content")).contains("utbildningssektorn");
    }

    @Test
    void aTitleCannotEndTheScriptElement() {
        var event = Samples.event("open");
        Peers.EVENT.text(
                "GET /api/events/elak",
                "application/json",
                JsonMapper.shared()
                        .writeValueAsString(event)
                        .replace("Demokratifrämjande", "</script><script>alert(1)</script>"),
                Map.of());
        var page = new Browser(port).get("/traffar/elak");
        assertThat(page.body()).doesNotContain("<script>alert(1)");
    }

    @Test
    void aCohortsMeetingIsPaidByTheNetworkAndNeedsNoRegistration() {
        var event = JsonMapper.shared().writeValueAsString(Samples.event("announced"));
        Peers.EVENT
                .text(
                        "GET /api/events/kohorttraff",
                        "application/json",
                        event.replace("\"cohort\":false", "\"cohort\":true"),
                        Map.of())
                .text(
                        "GET /api/events/utan-natverk",
                        "application/json",
                        event.replaceFirst("\"networks\":\\[.*?]", "\"networks\":[]"),
                        Map.of());
        assertThat(new Browser(port).get("/traffar/kohorttraff").text())
                .contains("Ingår i avgiften för nätverket", "anmälda till alla träffar")
                .doesNotContain("Kostnadsfritt", "inbjudan");
        assertThat(new Browser(port).get("/traffar/utan-natverk").text()).doesNotContain("nätverket", "edlemmar får");
    }

    @Test
    void anAddressWithASlashTooManyOrAnUnknownFilterStillLeadsSomewhere() {
        var browser = new Browser(port);
        assertThat(browser.get("/traffar/stockholm-utbildning/").address().getPath())
                .isEqualTo("/traffar/stockholm-utbildning");
        for (var path : List.of("/traffar", "/traffar/", "/serier")) {
            assertThat(browser.get(path).address().getPath()).isEqualTo("/");
        }
        assertThat(browser.get("/?form=xx").html().select(".agenda > li")).hasSize(5);
    }

    @Test
    void organisationsAreLedToApplyWhereNobodyJoins() {
        var browser = new Browser(port);
        assertThat(browser.get("/natverk/forebyggande-arbete/ga-med").address().getPath())
                .isEqualTo("/natverk/forebyggande-arbete/ansok");
        assertThat(browser.get("/traffar/stockholm-utbildning/anmalan").html().select("main a[href$=/ga-med]"))
                .isNotEmpty();
    }

    @Test
    void whoIsRegisteredIsLedToTheirOwnPage() {
        var page = new Browser(port).get("/logga-in?till=/traffar/stockholm-utbildning");
        assertThat(page.html().select(".panel a.ds-button[href=/min-anmalan/own-token]"))
                .isNotEmpty();
        assertThat(page.html().select("a[href$=/anmalan]")).isEmpty();
    }

    @Test
    void anAnnouncedEventSaysThatTheProgrammeIsToComeAndOffersNoRegistration() {
        var page = new Browser(port).get("/traffar/digital-varterm");
        assertThat(page.text()).contains("Datum klart, program kommer");
        assertThat(page.html().select("a[href$=/anmalan]")).isEmpty();
        assertThat(new Browser(port)
                        .get("/traffar/digital-varterm/anmalan")
                        .address()
                        .getPath())
                .as("the form is not reachable by its address either")
                .doesNotEndWith("/anmalan");
    }

    @Test
    void aCancelledEventSaysWhyAndOffersNoRegistration() {
        var page = new Browser(port).get("/traffar/digital-installd");
        assertThat(page.text()).contains("Träffen är inställd", "Föreläsaren har blivit sjuk.");
        assertThat(page.html().select("a[href$=/anmalan]")).isEmpty();
    }

    @Test
    void anUnknownPageIsAFriendly404() {
        var page = new Browser(port).get("/finns-inte");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Sidan finns inte");
        assertThat(new Browser(port).get("/traffar/okand").status()).isEqualTo(404);
        assertThat(new Browser(port).get("/dokument/inget-id").status()).isEqualTo(404);
    }

    @Test
    void calendarEntriesArePassedOn() {
        Peers.NOTIFICATION.text(
                "GET /api/events/" + Samples.EVENT + "/calendar.ics", "text/calendar", "BEGIN:VCALENDAR", Map.of());
        var calendar = new Browser(port).get("/traffar/stockholm-utbildning/kalender.ics");
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void searchEnginesFindPublicPagesOnly() {
        assertThat(new Browser(port).get("/robots.txt").body()).contains("Disallow: /min-anmalan/");
        assertThat(new Browser(port).get("/sitemap.xml").body())
                .contains(
                        "/natverk/statens-demokratinatverk",
                        "/traffar/stockholm-utbildning",
                        "/kunskapsbank/ekstads-kommun-forebyggande-arbete")
                .doesNotContain("token");
    }
}
