package se.samling.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samling.platform.testing.KafkaProbe;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the other services would say: one network, its host, and events of it. */
public final class Others {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final UUID hostId = UUID.randomUUID();
    public final UUID networkId = UUID.randomUUID();
    public final String networkSlug = "natverk-" + networkId;
    private long version;

    /** A network with a host. */
    public Others network() {
        publish("networks", networkId, "NetworkChanged", """
                {"networkId":"%s","slug":"%s","name":{"sv":"Statens demokratinätverk","en":"The democracy network"},
                 "hosts":[{"id":"%s","name":"Forum för historia"}],"contactEmail":"demokrati@forum.example","feeKronor":0}
                """.formatted(networkId, networkSlug, hostId));
        return this;
    }

    public UUID person(String email, String language) {
        return person(UUID.randomUUID(), email, language, "[]");
    }

    public UUID person(UUID id, String email, String language, String delegations) {
        publish("people", id, "PersonChanged", """
                {"personId":"%s","email":"%s","proven":true,"name":"Kim Ek","language":"%s","delegations":%s}
                """.formatted(id, email, language, delegations));
        return id;
    }

    /** Somebody who coordinates for the host. */
    public UUID coordinator() {
        UUID id = UUID.randomUUID();
        return person(id, id + "@forum.example", "sv", """
                [{"organisationId":"%s","role":"coordinator"}]""".formatted(hostId));
    }

    public UUID member(String email, String language) {
        UUID person = person(email, language);
        membership(UUID.randomUUID(), person, "active");
        return person;
    }

    public void membership(UUID id, UUID person, String state) {
        publish("memberships", id, "active".equals(state) ? "MembershipGranted" : "MembershipEnded", """
                {"membershipId":"%s","networkId":"%s","personId":"%s","state":"%s","since":"2026-11-01T08:00:00Z"}
                """.formatted(
                        id, networkId, person, state));
    }

    public void application(String type, UUID id, UUID person, String more) {
        publish("applications", id, type, """
                {"applicationId":"%s","networkId":"%s","personId":"%s"%s}
                """.formatted(id, networkId, person, more.isEmpty() ? "" : "," + more));
    }

    /** A declaration that the host owns, out in one version and reported on by the end of January. */
    public UUID declaration() {
        UUID id = UUID.randomUUID();
        publish("declarations", id, "VersionPublished", """
                {"declarationId":"%s","slug":"stark-demokrati","ownerId":"%s","owner":"Forum","published":1,"reportBy":"01-31",
                 "contactEmail":"demokrati@forum.example",
                 "versions":[{"number":1,"title":{"sv":"Stark demokrati","en":null},"hash":"ab","text":"Text"}]}
                """.formatted(id, hostId));
        return id;
    }

    public UUID participant(String email, String language) {
        UUID id = UUID.randomUUID();
        publish("participants", id, "ParticipantChanged", """
                {"participantId":"%s","personId":null,"email":"%s","name":"Kim Ek","language":"%s"}
                """.formatted(id, email, language));
        return id;
    }

    /** An event of the network; {@code change} edits the payload before it goes. */
    public void event(UUID id, String type, LocalDateTime startsAt, Consumer<ObjectNode> change) {
        var event = (ObjectNode)
                JSON.readTree("""
                {"eventId":"%1$s","slug":"traff-%1$s","title":{"sv":"Demokrati i skolan","en":"Democracy in school"},
                 "ingress":{"sv":"Vad brukar fungera?","en":null},"state":"open","mode":"on-site",
                 "startsAt":"%2$s","endsAt":"%3$s","zone":"Europe/Stockholm",
                 "place":{"name":"Forum","address":"Storgatan 1, Stockholm"},"digitalLink":null,
                 "hosts":[{"id":"%4$s","name":"Forum för historia"}],
                 "networks":[{"id":"%5$s","slug":"%6$s","name":{"sv":"Statens demokratinätverk","en":"The democracy network"}}],
                 "contactEmail":"demokrati@forum.example","programmePublished":true,
                 "programme":[{"startsAt":"%2$s","endsAt":"%3$s","title":{"sv":"Samtal","en":null},
                   "contributors":[{"name":"Alva Lind","title":"forskare","organisation":"Universitetet"}]}],
                 "deadline":"%2$s","sequence":0,"moved":false,"previous":null,"message":null,"cancellationReason":null}
                """.formatted(id, startsAt, startsAt.plusHours(3), hostId, networkId, networkSlug));
        change.accept(event);
        publish("events", id, type, event.toString());
    }

    public UUID event(LocalDateTime startsAt) {
        UUID id = UUID.randomUUID();
        event(id, "EventOpened", startsAt, event -> {});
        return id;
    }

    public void invite(String type, UUID event, UUID person) {
        UUID id = UUID.randomUUID();
        publish("invitations", id, type, """
                {"invitationId":"%s","eventId":"%s","personId":"%s","networkIds":["%s"]}
                """.formatted(id, event, person, networkId));
    }

    public void registration(String type, UUID id, UUID event, UUID participant, String state, String more) {
        publish("registrations", id, type, """
                {"registrationId":"%s","eventId":"%s","participantId":"%s","state":"%s","mode":"on-site","linkGeneration":0%s}
                """.formatted(
                        id, event, participant, state, more.isEmpty() ? "" : "," + more));
    }

    public UUID confirmed(UUID event, UUID participant) {
        UUID id = UUID.randomUUID();
        registration("RegistrationConfirmed", id, event, participant, "confirmed", "\"people\":1");
        return id;
    }

    /** Whether a move suits them, local in the event's zone. */
    public void awaited(UUID registration, UUID event, UUID participant, String answerBy, String silent) {
        publish("reconfirmations", registration, "AnswerAwaited", """
                {"registrationId":"%s","eventId":"%s","participantId":"%s","answerBy":"%s","zone":"Europe/Stockholm","silent":"%s"}
                """.formatted(
                        registration, event, participant, answerBy, silent));
    }

    /** A part of a choice of so many people in all, each with whoever holds the registration. */
    public void chosen(UUID choice, UUID event, int people, Map<UUID, UUID> part) {
        publish("choices", choice, "PeopleChosen", """
                {"choiceId":"%s","eventId":"%s","people":%d,"at":"%s","chosen":[%s]}
                """.formatted(
                        choice,
                        event,
                        people,
                        Instant.now(),
                        part.entrySet().stream()
                                .map(one -> "{\"registrationId\":\"%s\",\"participantId\":\"%s\"}"
                                        .formatted(one.getKey(), one.getValue()))
                                .collect(Collectors.joining(","))));
    }

    /** What came of a request for a change. */
    public void changeRequest(UUID registration, UUID event, UUID participant, String type, String kind, String state) {
        UUID request = UUID.randomUUID();
        publish("change-requests", request, type, """
                {"requestId":"%s","registrationId":"%s","eventId":"%s","participantId":"%s","kind":"%s","state":"%s","at":"%s"}
                """.formatted(
                        request, registration, event, participant, kind, state, Instant.now()));
    }

    public void document(UUID event) {
        UUID id = UUID.randomUUID();
        publish("documents", id, "DocumentAdded", """
                {"documentId":"%s","eventId":"%s","kind":"file"}
                """.formatted(id, event));
    }

    public UUID series() {
        UUID id = UUID.randomUUID();
        publish("series", id, "SeriesChanged", """
                {"seriesId":"%s","slug":"serie-%1$s","title":{"sv":"Det demokratiska samtalet","en":null},"ingress":null,
                 "hosts":[{"id":"%s","name":"Forum för historia"}],"networks":[]}
                """.formatted(id, hostId));
        return id;
    }

    /** Of these registrations as they were told last. */
    public void booking(String type, UUID id, UUID series, UUID participant, UUID first, UUID second) {
        publish("bookings", id, type, """
                {"bookingId":"%s","seriesId":"%s","participantId":"%s","registrations":[
                 {"registrationId":"%s","version":%d},{"registrationId":"%s","version":%d}]}
                """.formatted(id, series, participant, first, version - 1, second, version));
    }

    public void inviteWithSeries(UUID event, UUID person, UUID series, UUID first, UUID second) {
        inviteWithSeries("InvitationIssued", event, person, series, first, second);
    }

    public void inviteWithSeries(String type, UUID event, UUID person, UUID series, UUID first, UUID second) {
        UUID id = UUID.randomUUID();
        publish("invitations", id, type, """
                {"invitationId":"%s","eventId":"%s","personId":"%s","networkIds":["%s"],
                 "series":{"seriesId":"%s","round":1,"eventIds":["%s","%s"]}}
                """.formatted(id, event, person, networkId, series, first, second));
    }

    /** These events go from on site to the screen in one act; each is told when it is run, in this order. */
    public List<Runnable> changeover(UUID act, LocalDateTime startsAt, UUID... events) {
        return together(act, startsAt, startsAt, events, wire -> {
            wire.put("mode", "digital");
            wire.putNull("place");
            wire.put("message", "Vi ses på skärmen i vår.");
        });
    }

    /** These events get a new time in one act. */
    public List<Runnable> movedAsOne(UUID act, LocalDateTime from, LocalDateTime to, UUID... events) {
        return together(act, from, to, events, wire -> {});
    }

    private List<Runnable> together(
            UUID act, LocalDateTime from, LocalDateTime to, UUID[] events, Consumer<ObjectNode> change) {
        long first = version + 1;
        return Stream.of(events)
                .map(event -> (Runnable) () -> event(event, "EventMoved", to, wire -> {
                    wire.put("moved", true);
                    wire.put("sequence", 1);
                    change.accept(wire);
                    wire.putObject("previous")
                            .put("startsAt", from.toString())
                            .put("endsAt", from.plusHours(3).toString())
                            .put("place", "Forum")
                            .put("mode", "on-site");
                    var together = wire.putObject("movedTogether")
                            .put("id", act.toString())
                            .putArray("events");
                    for (int i = 0; i < events.length; i++) {
                        together.addObject()
                                .put("eventId", events[i].toString())
                                .put("version", first + i);
                    }
                }))
                .toList();
    }

    /** An organisation admitted to the network, which is a cohort then. */
    public void enrolled(UUID enrolment, UUID contact, UUID participant, boolean taking) {
        publish("enrolments", enrolment, "EnrolmentChanged", """
                {"enrolmentId":"%s","networkId":"%s","organisationId":null,"contactId":"%s","state":"admitted",
                 "participants":[{"participantId":"%4$s","personId":"%4$s","taking":%5$s}]}
                """.formatted(
                        enrolment, networkId, contact, participant, taking));
    }

    /** Work of the cohort that these organisations are done with. */
    public void assignment(UUID id, LocalDate dueOn, String done) {
        publish("assignments", id, "AssignmentChanged", """
                {"assignmentId":"%s","networkId":"%s","title":{"sv":"Kartlägg behoven","en":"Map the needs"},"dueOn":"%s",
                 "withdrawn":false,"done":[%s]}
                """.formatted(id, networkId, dueOn, done));
    }

    public void caseStudy(String type, UUID enrolment, UUID contact, String words) {
        publish("case-studies", UUID.randomUUID(), type, """
                {"caseStudyId":"%1$s","enrolmentId":"%1$s","networkId":"%2$s","organisationId":"%3$s","contactId":"%4$s","number":1,
                 "words":%5$s}
                """.formatted(enrolment, networkId, hostId, contact, words));
    }

    private void publish(String topic, UUID key, String type, String payload) {
        KafkaProbe.publish("samling." + topic + ".v1", key, type, ++version, payload);
    }
}
