package se.samling.docs;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/**
 * What other services would tell: networks, events, members and coordinators, sent as messages and waited for. Every world
 * has ids of its own, so that tests do not see each other.
 */
final class World {

    final UUID network = UUID.randomUUID();
    final String networkSlug = "demokrati-" + network;
    final UUID sister = UUID.randomUUID();
    final String sisterSlug = "rasism-" + sister;
    final UUID host = UUID.randomUUID();
    final UUID event = UUID.randomUUID();
    final UUID dossier = UUID.randomUUID();
    final UUID memberId = UUID.randomUUID();
    final UUID membership = UUID.randomUUID();
    final UUID coordinatorId = UUID.randomUUID();
    final String member = TestTokens.member(memberId);
    final String coordinator = TestTokens.organiser(coordinatorId);
    final String stranger = TestTokens.member(UUID.randomUUID());
    final String strangeCoordinator = TestTokens.organiser(UUID.randomUUID());

    private final JdbcClient jdbc;

    World(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One event of two networks with a host, a coordinator of the host and a member of the first network. */
    World told() {
        tellOrganisation(host, "state-agency", "Forum");
        tellNetwork(network, networkSlug, "Statens demokratinätverk");
        tellNetwork(sister, sisterSlug, "Nätverket mot rasism");
        tellEvent(event, 1, "Nätverksträff om Åland");
        tellPerson(coordinatorId, 1, "coordinator");
        tellMembership(membership, network, memberId, 1, "active");
        tellPerson(memberId, 1, "check-in");
        tellDossier(dossier, 1, memberId);
        until(() -> counts("select count(*) from known_organisation where organisation_id in (:id, :other)", host, host)
                        == 1
                && counts("select count(*) from known_person where person_id in (:id, :other)", memberId, coordinatorId)
                        == 2
                && counts("select count(*) from known_network where network_id in (:id, :other)", network, sister) == 2
                && counts(
                                "select count(*) from dossier_reader where dossier_id = :id and person_id <> :other",
                                dossier,
                                memberId)
                        == 1
                && counts(
                                "select count(*) from event_reader where event_id = :id and person_id = :other",
                                event,
                                memberId)
                        == 1
                && counts(
                                "select count(*) from event_organiser where event_id = :id and person_id = :other",
                                event,
                                coordinatorId)
                        == 1);
        return this;
    }

    void tellOrganisation(UUID id, String kind, String name) {
        KafkaProbe.publish("samling.organisations.v1", id, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"%s","name":"%s","organisationNumber":null,"areaCode":null}
                """.formatted(id, kind, name));
    }

    void tellNetwork(UUID id, String slug, String name) {
        KafkaProbe.publish("samling.networks.v1", id, "NetworkChanged", 1, """
                {"networkId":"%s","slug":"%s","name":{"sv":"%s","en":null},"hosts":[{"id":"%s","name":"Forum"}],
                 "contactEmail":"natverk@forum.example","feeKronor":0}
                """.formatted(id, slug, name, host));
    }

    /** An event of both networks. */
    void tellEvent(UUID id, int version, String title) {
        tellEvent(id, version, title, """
                {"id":"%s","slug":"%s","name":{"sv":"Statens demokratinätverk","en":null}},
                {"id":"%s","slug":"%s","name":{"sv":"Nätverket mot rasism","en":null}}
                """.formatted(network, networkSlug, sister, sisterSlug));
    }

    /** An event of the networks that {@code networks} lists as JSON, perhaps of none. */
    void tellEvent(UUID id, int version, String title, String networks) {
        KafkaProbe.publish(
                "samling.events.v1", id, "EventAnnounced", version, """
                {"eventId":"%s","slug":"traff-%s","title":{"sv":"%s","en":null},"state":"announced","mode":"digital",
                 "startsAt":"2026-12-06T10:00:00","endsAt":"2026-12-06T12:00:00","zone":"Europe/Stockholm",
                 "hosts":[{"id":"%s","name":"Forum"}],"networks":[%s]}
                """.formatted(id, id, title, host, networks));
    }

    void tellPerson(UUID id, int version, String role) {
        tellPersonAt(id, version, host, "{\"organisationId\":\"%s\",\"role\":\"%s\"}".formatted(host, role));
    }

    /** Somebody who works at {@code organisation} and has these delegations, as JSON. */
    void tellPersonAt(UUID id, int version, UUID organisation, String delegations) {
        KafkaProbe.publish(
                "samling.people.v1", id, "PersonChanged", version, """
                {"personId":"%s","email":"a@forum.example","proven":true,"name":"Kim","language":"sv",
                 "organisationId":"%s","delegations":[%s]}
                """.formatted(id, organisation, delegations));
    }

    /** A record of another service, kept by the host's coordinators and read by {@code reader}. */
    void tellDossier(UUID id, int version, UUID reader) {
        KafkaProbe.publish("samling.dossiers.v1", id, "DossierChanged", version, """
                {"dossierId":"%s","kind":"signature","hosts":["%s"],"readers":["%s"]}
                """.formatted(id, host, reader));
    }

    void tellMembership(UUID id, UUID networkId, UUID personId, int version, String state) {
        KafkaProbe.publish("samling.memberships.v1", id, "MembershipGranted", version, """
                {"membershipId":"%s","networkId":"%s","personId":"%s","state":"%s","since":"2026-01-01T00:00:00Z"}
                """.formatted(
                        id, networkId, personId, state));
    }

    /** An organisation of the network, which is a cohort then; state: received, admitted, … */
    void tellEnrolment(UUID id, int version, UUID organisation, UUID contact, UUID participant, String state) {
        KafkaProbe.publish("samling.enrolments.v1", id, "EnrolmentChanged", version, """
                {"enrolmentId":"%s","networkId":"%s","organisationId":"%s","contactId":"%s","state":"%s",
                 "termStarts":"2027-01-18","termEnds":"2028-06-15",
                 "participants":[{"participantId":"%6$s","personId":"%6$s","taking":true}]}
                """.formatted(
                        id, network, organisation, contact, state, participant));
        until(() -> counts(
                        "select count(*) from known_enrolment where enrolment_id = :id and state = '" + state
                                + "' and contact_id = :other",
                        id,
                        contact)
                == 1);
    }

    /** Messages travel; nothing here is known at once. */
    static void until(BooleanSupplier known) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(known::getAsBoolean);
    }

    int counts(String sql, UUID id, UUID other) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("other", other)
                .query(Integer.class)
                .single();
    }
}
