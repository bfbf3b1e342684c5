package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samling.platform.testing.AccessMatrix;
import se.samling.platform.testing.ApiWords;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as the gateway's client interface has it: what it answers, to whom. */
@NotificationTest
class ApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Others others = new Others();
    private UUID event;
    private UUID coordinator;
    private UUID stranger;
    private UUID declaration;

    @BeforeEach
    void anEventWithItsCoordinator() {
        others.network();
        event = others.event(LocalDateTime.of(2027, 3, 30, 9, 0));
        coordinator = others.coordinator();
        stranger = new Others().coordinator();
        declaration = others.declaration();
        log.awaitKnown("event", event);
        log.awaitKnown("declaration", declaration);
        log.awaitKnown("person", coordinator);
        log.awaitKnown("person", stranger);
    }

    @Test
    void everyEndpointHasALineInTheAccessMatrix() {
        // anonymous | member | another host's organiser | organiser | admin
        Map<String, String> matrix = AccessMatrix.table("""
                GET  /api/deliveries?event=          | 401 403 403 200 200
                GET  /api/deliveries                 | 401 403 200 200 200
                GET  /api/deliveries/counts?event=   | 401 403 403 200 200
                POST /api/deliveries/resend?event=   | 401 403 403 200 200
                GET  /api/calendar-answers?event=    | 401 403 403 200 200
                GET  /api/mail-figures               | 401 403 200 200 200
                GET  /api/mail-figures/events/{id}   | 401 403 404 404 404
                GET  /api/addresses                  | 401 403 200 200 200
                GET  /api/sender                     | 401 403 200 200 200
                POST /api/addresses/{id}/recovery    | 401 403 404 404 404
                POST /api/deliveries/{id}/resend     | 401 403 404 404 404
                GET  /api/messages/preview?event=    | 401 403 403 200 200
                POST /api/messages/preview?event=    | 401 400 400 400 400
                POST /api/messages/preview/several?event= | 401 400 400 400 400
                POST /api/messages/courses/{id}      | 400 400 400 400 400
                GET  /api/webhooks?host=             | 401 403 403 200 200
                POST /api/webhooks?host=             | 401 400 400 400 400
                GET  /api/webhooks/{id}              | 401 403 404 404 404
                PUT  /api/webhooks/{id}              | 401 400 400 400 400
                DELETE /api/webhooks/{id}            | 401 403 404 404 404
                POST /api/webhooks/{id}/secret       | 401 403 404 404 404
                GET  /api/webhooks/{id}/calls        | 401 403 404 404 404
                POST /api/webhooks/{id}/tests        | 401 403 404 404 404
                POST /api/webhooks/{id}/calls/{callId}/resend | 401 403 404 404 404
                POST /api/messages/faults            | 400 400 400 400 400
                GET  /api/senders?host=              | 401 403 403 200 200
                POST /api/senders?host=              | 401 400 400 400 400
                POST /api/senders/{id}/link          | 401 403 404 404 404
                DELETE /api/senders/{id}             | 401 403 404 404 404
                GET  /api/senders/proofs/{token}     | 404 404 404 404 404
                POST /api/senders/proofs/{token}     | 404 404 404 404 404
                GET  /api/reminders/reports?declaration= | 401 403 403 200 200
                GET  /api/reminders?event=           | 401 403 403 200 200
                GET  /api/unsubscriptions/{token}    | 404 404 404 404 404
                POST /api/unsubscriptions/{token}    | 404 404 404 404 404
                DELETE /api/unsubscriptions/{token}  | 404 404 404 404 404
                GET  /api/events/{id}/calendar.ics   | 404 404 404 404 404
                GET  /api/networks/{slug}/calendar.ics        | 404 404 404 404 404
                GET  /api/series/{id}/calendar.ics            | 404 404 404 404 404
                GET  /api/calendars/registrations/{token}     | 404 404 404 404 404
                GET  /api/calendars/people/{token}            | 404 404 404 404 404
                GET  /api/mailings?event=                     | 401 403 403 200 200
                POST /api/mailings?event=                     | 401 400 400 400 400
                GET  /api/mailings/{id}                       | 401 403 404 404 404
                PUT  /api/mailings/{id}                       | 401 428 428 428 428
                DELETE /api/mailings/{id}                     | 401 403 404 404 404
                GET  /api/mailings/{id}/recipients            | 401 403 404 404 404
                GET  /api/mailings/{id}/preview               | 401 403 404 404 404
                POST /api/mailings/{id}/tests                 | 401 403 404 404 404
                POST /api/mailings/{id}/release               | 401 428 428 428 428
                POST /api/mailings/{id}/stop                  | 401 403 404 404 404
                GET  /api/wordings?host=                      | 401 403 403 200 200
                GET  /api/wordings/{part}/versions?host=      | 401 403 403 404 404
                PUT  /api/wordings/{part}?host=               | 401 400 400 400 400
                POST /api/messages/preview/wordings?host=     | 401 400 400 400 400
                GET  /api/calendars/me                        | 401 200 200 200 403
                POST /api/calendars/me/renewals               | 401 200 200 200 403
                """);

        matrix.forEach((endpoint, expected) -> {
            String method = endpoint.substring(0, endpoint.indexOf(' '));
            String path = AccessMatrix.path(endpoint)
                    .replace("?declaration=", "?declaration=" + declaration)
                    .replace("?host=", "?host=" + others.hostId)
                    .replace("?event=", "?purpose=invitation&language=sv&event=" + event);
            String seen = List.of(
                            "",
                            TestTokens.member(UUID.randomUUID()),
                            TestTokens.organiser(stranger),
                            TestTokens.organiser(coordinator),
                            TestTokens.admin())
                    .stream()
                    .map(token -> String.valueOf(
                            call(method, path, token).getStatusCode().value()))
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow();
            assertThat(seen).as(endpoint).isEqualTo(expected);
        });
        assertThat(matrix.keySet().stream().map(line -> line.split("\\?")[0]).toList())
                .containsAll(AccessMatrix.endpoints(requestMappingHandlerMapping).stream()
                        .filter(endpoint -> !endpoint.contains("/api/operations/"))
                        .toList());
    }

    @Test
    void anOrganiserSeesTheMailOfAnEventAndSendsOneAgain() {
        String address = UUID.randomUUID() + "@kultur.example";
        UUID participant = others.participant(address, "sv");
        others.confirmed(event, participant);
        post.await(address, 1);
        log.await(participant, "registration-confirmed sent");

        JsonNode page = body("GET", "/api/deliveries?event=" + event + "&state=sent", coordinator);

        JsonNode delivery = page.get("items").get(0);
        assertThat(delivery.get("purpose").asString()).isEqualTo("registration-confirmed");
        assertThat(delivery.get("recipientEmail").asString()).isEqualTo(address);
        assertThat(delivery.get("subject").asString()).contains("Du är anmäld");
        assertThat(delivery.get("state").asString()).isEqualTo("sent");

        String toOne = "/api/deliveries?recipient=";
        assertThat(body("GET", toOne + participant, coordinator).get("items").get(0))
                .as("what one of them got")
                .isEqualTo(delivery);
        assertThat(body("GET", toOne + participant, stranger).get("items"))
                .as("another host's is nobody's here")
                .isEmpty();
        assertThat(body("GET", toOne + UUID.randomUUID(), coordinator).get("items"))
                .isEmpty();

        String id = delivery.get("id").asString();
        JsonNode again = body("POST", "/api/deliveries/" + id + "/resend", coordinator);
        assertThat(again.get("id").asString()).isNotEqualTo(id);
        List<Mail> both = post.await(address, 2);
        assertThat(both.get(1).subject()).isEqualTo(both.get(0).subject());
        assertThat(both.get(1).header("Message-ID")).isNotEqualTo(both.get(0).header("Message-ID"));
        assertThat(call("POST", "/api/deliveries/" + id + "/resend", TestTokens.organiser(stranger))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void mailIsCountedForItsEventItsNetworkAndItsYear() {
        UUID there = others.participant(UUID.randomUUID() + "@kultur.example", "sv");
        others.confirmed(event, there);
        UUID member = others.member(UUID.randomUUID() + "@kultur.example", "sv");
        log.await(there, "registration-confirmed sent");
        log.await(member, "welcome sent");
        log.jdbc()
                .sql("update delivery set state = 'bounced' where reader_id = ?")
                .param(there)
                .update();

        JsonNode one = body("GET", "/api/mail-figures/events/" + event, coordinator)
                .get("events")
                .get(0);
        assertThat(one.get("bounced").asInt()).isPositive();
        assertThat(one.get("sent").asInt())
                .isEqualTo(one.get("delivered").asInt() + one.get("bounced").asInt());
        JsonNode year = body("GET", "/api/mail-figures?year=2027&networkId=" + others.networkId, coordinator);
        assertThat(year.get("events")).contains(one);
        JsonNode now = body("GET", "/api/mail-figures?networkId=" + others.networkId, coordinator);
        assertThat(now.get("networks").get(0).get("delivered").asInt()).isPositive();
        assertThat(body("GET", "/api/mail-figures?year=2027", stranger).get("events"))
                .isEmpty();
    }

    @Test
    void aPreviewShowsTheMailInBothLanguages() {
        JsonNode swedish =
                body("GET", "/api/messages/preview?purpose=invitation&language=sv&event=" + event, coordinator);
        JsonNode english =
                body("GET", "/api/messages/preview?purpose=event-moved&language=en&event=" + event, coordinator);

        assertThat(swedish.get("subject").asString()).startsWith("Statens demokratinätverk: Inbjudan");
        assertThat(swedish.get("html").asString()).contains("<html", "Anmäl dig");
        assertThat(swedish.get("text").asString()).contains("Hej Kim Exempel!");
        assertThat(english.get("subject").asString()).startsWith("The democracy network: New time");
    }

    @Test
    void aDraftIsPreviewedAsItsOrganiserHasItInHand() {
        String draft = """
                {"eventId":"%s","slug":"utkast","title":{"sv":"Utkastet"},"state":"draft","mode":"on-site","startsAt":"2027-04-20T09:00:00",
                 "endsAt":"2027-04-20T12:00:00","zone":"%s","hosts":[{"id":"%s","name":"Forum"}],"networks":[]}""";
        UUID host = others.hostId;
        String path = "/api/messages/preview?purpose=save-the-date&language=sv";
        var mine = send(path, draft.formatted(UUID.randomUUID(), "Europe/Stockholm", host), coordinator);
        assertThat(mine.getStatusCode().value()).isEqualTo(200);
        assertThat(JSON.readTree(mine.getBody()).get("subject").asString()).contains("Utkastet", "20 april 2027");
        var theirs = send(path, draft.formatted(UUID.randomUUID(), "Europe/Stockholm", host), stranger);
        assertThat(theirs.getStatusCode().value()).isEqualTo(403);
        var cancelled = send(
                "/api/messages/preview?purpose=registration-cancelled&language=sv&reason=Lokalen+brann",
                draft.formatted(UUID.randomUUID(), "Europe/Stockholm", host),
                coordinator);
        assertThat(JSON.readTree(cancelled.getBody()).get("text").asString())
                .contains("Arrangören har avbokat", "Lokalen brann");
        var nowhere = send(path, draft.formatted(UUID.randomUUID(), "Mars/Base", host), coordinator);
        assertThat(nowhere.getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void badQuestionsAreAnsweredWithTheFieldThatIsWrong() {
        for (String path : List.of(
                "/api/messages/preview?purpose=nonsens&language=sv&event=" + event,
                "/api/messages/preview?purpose=welcome&language=sv&event=" + event,
                "/api/messages/preview?purpose=invitation&language=tlh&event=" + event,
                "/api/deliveries?state=nonsens&event=" + event,
                "/api/deliveries?cursor=nonsens&event=" + event)) {
            ResponseEntity<String> answer = call("GET", path, TestTokens.organiser(coordinator));
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(422);
            assertThat(JSON.readTree(answer.getBody())
                            .get("errors")
                            .get(0)
                            .get("field")
                            .asString())
                    .as(path)
                    .isNotBlank();
        }
    }

    @Test
    void timersAreListedSoonestFirst() {
        JsonNode timers = body("GET", "/api/reminders?event=" + event, coordinator);

        assertThat(timers.size()).isEqualTo(4);
        assertThat(timers.get(0).get("rule").asString()).isEqualTo("7-days");
        assertThat(timers.get(0).get("firesAt").asString()).isEqualTo("2027-03-23T08:00:00Z");
        assertThat(timers.get(3).get("rule").asString()).isEqualTo("after");
        assertThat(timers.get(3).get("state").asString()).isEqualTo("planned");
    }

    @Test
    void onePostEndsInvitationsAndLookingChangesNothing() {
        String address = UUID.randomUUID() + "@kultur.example";
        UUID member = others.member(address, "sv");
        String path = "/api/unsubscriptions"
                + post.awaitLast(address, 1).link("/avregistrera/").substring("/avregistrera".length());

        assertThat(JSON.readTree(call("GET", path, "").getBody())
                        .get("unsubscribed")
                        .asBoolean())
                .isFalse();
        assertThat(JSON.readTree(call("GET", path, "").getBody())
                        .get("unsubscribed")
                        .asBoolean())
                .isFalse();
        assertThat(JSON.readTree(call("POST", path, "").getBody())
                        .get("unsubscribed")
                        .asBoolean())
                .isTrue();
        assertThat(JSON.readTree(call("POST", path, "").getBody()).get("email").asString())
                .isEqualTo(address);

        others.invite("InvitationIssued", event, member);
        log.await(member, "welcome sent", "invitation skipped unsubscribed");
        JsonNode about = body("GET", "/api/mail-figures/events/" + event, coordinator)
                .get("events")
                .get(0);
        assertThat(about.get("heldBack").asInt()).isPositive();
        JsonNode mails =
                body("GET", "/api/deliveries?recipient=" + member, coordinator).get("items");
        assertThat(mails.valueStream().map(mail -> mail.get("purpose").asString() + " " + mail.get("unsubscribed")))
                .as("the last mail they had got is why they left, however often they say it")
                .containsExactly("invitation false", "welcome true");
        assertThat(body("GET", "/api/mail-figures?networkId=" + others.networkId, coordinator)
                        .get("networks")
                        .get(0)
                        .get("unsubscribed")
                        .asInt())
                .isEqualTo(1);

        assertThat(JSON.readTree(call("DELETE", path, "").getBody())
                        .get("unsubscribed")
                        .asBoolean())
                .isFalse();
        assertThat(body("GET", "/api/deliveries?recipient=" + member, coordinator)
                        .get("items")
                        .valueStream()
                        .noneMatch(mail -> mail.get("unsubscribed").asBoolean()))
                .as("who took it back did not leave")
                .isTrue();
        assertThat(JSON.readTree(call("GET", path, "").getBody())
                        .get("unsubscribed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void calendarsCanBeDownloadedAndSubscribedTo() {
        String address = UUID.randomUUID() + "@kultur.example";
        others.confirmed(event, others.participant(address, "sv"));
        String token = post.awaitLast(address, 1).link("/min-anmalan/").substring("/min-anmalan/".length());
        UUID cancelled = UUID.randomUUID();
        others.event(
                cancelled,
                "EventCancelled",
                LocalDateTime.of(2027, 4, 6, 9, 0),
                wire -> wire.put("state", "cancelled"));
        log.awaitKnown("event", cancelled);

        ResponseEntity<String> open = call("GET", "/api/events/" + event + "/calendar.ics", "");
        String own = call("GET", "/api/calendars/registrations/" + token, "").getBody();
        String feed = call("GET", "/api/networks/" + others.networkSlug + "/calendar.ics", "")
                .getBody();

        assertThat(open.getHeaders().getContentType().toString()).startsWith("text/calendar");
        assertThat(Biweekly.parse(open.getBody()).first().getMethod().getValue())
                .isEqualTo("PUBLISH");
        assertThat(Biweekly.parse(open.getBody()).first().getEvents().getFirst().getAttendees())
                .isEmpty();
        assertThat(Biweekly.parse(own)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getAttendees()
                        .getFirst()
                        .getEmail())
                .isEqualTo(address);
        assertThat(Biweekly.parse(feed).first().getEvents())
                .extracting(entry -> entry.getSummary().getValue())
                .containsExactly("Demokrati i skolan", "Inställt: Demokrati i skolan");
    }

    @Test
    void aPersonsOwnFeedHasTheirPlacesUntilItsAddressIsRenewed() {
        String address = UUID.randomUUID() + "@kultur.example";
        UUID person = others.person(address, "sv");
        log.awaitKnown("person", person);
        UUID cancelled = others.event(LocalDateTime.of(2027, 4, 6, 9, 0));
        UUID left = others.event(LocalDateTime.of(2027, 4, 7, 9, 0));
        UUID participant = others.participant(address, "sv");
        others.confirmed(event, participant);
        others.registration(
                "RegistrationCancelled",
                UUID.randomUUID(),
                cancelled,
                participant,
                "cancelled",
                "\"cancelledBy\":\"event\"");
        others.registration(
                "RegistrationCancelled",
                UUID.randomUUID(),
                left,
                participant,
                "cancelled",
                "\"cancelledBy\":\"person\"");
        post.await(address, 1);

        String first = tokenOf(body("GET", "/api/calendars/me", person));
        Awaitility.await()
                .untilAsserted(() -> assertThat(feed(first))
                        .extracting(entry -> entry.getStatus().getValue())
                        .containsExactly("CONFIRMED", "CANCELLED"));
        assertThat(feed(first).getFirst().getAttendees().getFirst().getEmail()).isEqualTo(address);

        String second = tokenOf(JSON.readTree(call("POST", "/api/calendars/me/renewals", TestTokens.member(person))
                .getBody()));
        assertThat(call("GET", "/api/calendars/people/" + first, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(410);
        assertThat(feed(second)).hasSize(2);
    }

    private List<VEvent> feed(String token) {
        return Biweekly.parse(call("GET", "/api/calendars/people/" + token, "").getBody())
                .first()
                .getEvents();
    }

    private static String tokenOf(JsonNode answer) {
        String address = answer.get("address").asString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void aLinkThatAHandOverReplacedIsOver() {
        String address = UUID.randomUUID() + "@kultur.example";
        UUID participant = others.participant(address, "sv");
        UUID registration = others.confirmed(event, participant);
        String token = post.awaitLast(address, 1).link("/min-anmalan/").substring("/min-anmalan/".length());
        UUID newHolder = others.participant("ny-" + address, "sv");
        others.registration(
                "RegistrationHandedOver",
                registration,
                event,
                newHolder,
                "confirmed",
                "\"linkGeneration\":1,\"previousParticipantId\":\"" + participant + "\"");
        post.await("ny-" + address, 1);

        assertThat(call("GET", "/api/calendars/registrations/" + token, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(410);
    }

    @Test
    void theApiDescribesItself() {
        String description = call("GET", "/v3/api-docs", "").getBody();

        assertThat(description).contains("/api/deliveries", "/api/unsubscriptions/{token}");
        assertThat(ApiWords.missing(port)).isEmpty();
    }

    @Test
    void aRenamedHostSendsUnderItsNewName() {
        KafkaProbe.publish(
                "samling.organisations.v1", others.hostId, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Demokratimyndigheten"}""".formatted(others.hostId));
        log.awaitKnown("organisation", others.hostId);
        String address = UUID.randomUUID() + "@kultur.example";

        others.confirmed(event, others.participant(address, "sv"));

        assertThat(post.awaitLast(address, 1).header("From")).startsWith("Demokratimyndigheten via Samling");
    }

    private JsonNode body(String method, String path, UUID organiser) {
        ResponseEntity<String> answer = call(method, path, TestTokens.organiser(organiser));
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return JSON.readTree(answer.getBody());
    }

    private ResponseEntity<String> send(String path, String json, UUID organiser) {
        return RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (sent, received) -> {})
                .build()
                .post()
                .uri(path)
                .header("Authorization", TestTokens.bearer(TestTokens.organiser(organiser)))
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> call(String method, String path, String token) {
        var request = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (sent, received) -> {})
                .build()
                .method(HttpMethod.valueOf(method))
                .uri(path);
        if (!token.isEmpty()) {
            request.header("Authorization", TestTokens.bearer(token));
        }
        return request.retrieve().toEntity(String.class);
    }
}
