package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.KafkaProbe;

/** Who is invited is decided when the mail goes. */
@NotificationTest
class InvitationMailIT {

    private static final LocalDateTime START = LocalDateTime.of(2027, 10, 26, 13, 0);

    @Autowired
    PostOffice post;

    @Autowired
    SignedLinks links;

    @Autowired
    Log log;

    private final Others others = new Others();
    private final String address = UUID.randomUUID() + "@kultur.example";

    @BeforeEach
    void aNetwork() {
        others.network();
    }

    @Test
    void aSaveTheDateIsTentativeAndTheInvitationUpdatesIt() {
        UUID member = others.member(address, "en");
        post.await(address, 1);
        UUID event = UUID.randomUUID();
        others.event(event, "EventAnnounced", START, wire -> wire.put("state", "announced"));
        others.invite("SaveTheDateIssued", event, member);
        Mail date = post.awaitLast(address, 2);
        assertThat(date.subject())
                .isEqualTo("The democracy network: Save the date for Democracy in school, 26 October 2027");
        var saved = date.calendar().orElseThrow().getEvents().getFirst();
        assertThat(saved.getStatus().getValue()).isEqualTo("TENTATIVE");

        others.event(event, "EventOpened", START, wire -> {});
        others.invite("InvitationIssued", event, member);

        Mail invitation = post.awaitLast(address, 3);
        assertThat(invitation.words()).contains("13:00 Samtal (Alva Lind, forskare, Universitetet)");
        var entry = invitation.calendar().orElseThrow().getEvents().getFirst();
        assertThat(entry.getUid().getValue()).isEqualTo(saved.getUid().getValue());
        assertThat(entry.getSequence().getValue())
                .isGreaterThan(saved.getSequence().getValue());
        assertThat(entry.getStatus().getValue()).isEqualTo("CONFIRMED");
        String token = invitation.link("/inbjudan/").substring("/inbjudan/".length());
        assertThat(links.verify("invitation", token).subject()).isEqualTo(event + ":" + member);
    }

    @Test
    void aMemberOfTwoHostingNetworksGetsOneInvitation() {
        UUID member = others.member(address, "sv");
        UUID event = others.event(START);
        others.invite("InvitationIssued", event, member);
        others.invite("InvitationIssued", event, member);

        post.await(address, 1);

        log.await(member, "welcome sent", "invitation sent");
    }

    @Test
    void nobodyWhoseMembershipEndedIsInvited() {
        UUID person = others.person(address, "sv");
        UUID membership = UUID.randomUUID();
        others.membership(membership, person, "active");
        post.await(address, 1);
        others.membership(membership, person, "ended");
        post.await(address, 2);

        others.invite("InvitationIssued", others.event(START), person);

        log.await(person, "welcome sent", "membership-ended sent", "invitation skipped membership-ended");
    }

    @Test
    void nobodyWhoIsRegisteredAlreadyIsInvited() {
        UUID member = others.member(address, "sv");
        UUID event = others.event(START);
        UUID registration = others.confirmed(event, others.participant(address, "sv"));
        log.awaitKnown("registration", registration);

        others.invite("InvitationIssued", event, member);

        log.await(member, "welcome sent", "invitation skipped already-registered");
    }

    @Test
    void anInvitationWaitsForTheEventAndForItsOpening() {
        UUID member = others.member(address, "sv");
        UUID event = UUID.randomUUID();
        others.invite("InvitationIssued", event, member);
        log.await(member, "welcome sent", "invitation queued");

        others.event(event, "EventAnnounced", START, wire -> wire.put("state", "announced"));
        log.await(member, "welcome sent", "invitation queued registration-not-open");
        others.event(event, "EventOpened", START, wire -> {});

        log.await(member, "welcome sent", "invitation sent");
    }

    @Test
    void anUnsubscribedPersonIsNotInvitedButHearsAboutOwnMatters() {
        UUID member = others.member(address, "sv");
        Mail welcome = post.awaitLast(address, 1);
        log.jdbc()
                .sql("insert into unsubscription (address, since) values (:address, now())")
                .param("address", address)
                .update();

        UUID event = others.event(START);
        others.invite("InvitationIssued", event, member);
        others.confirmed(event, others.participant(address, "sv"));

        log.await(member, "welcome sent", "invitation skipped unsubscribed");
        others.event(event, "EventMoved", START.plusDays(1), wire -> wire.put("moved", true));
        assertThat(post.awaitLast(address, 3).subject()).contains("Ny tid");
        log.await(member, "welcome sent", "invitation skipped unsubscribed");
        assertThat(post.awaitLast(address, 2).subject()).contains("Du är anmäld");
        assertThat(welcome.subject()).isEqualTo("Statens demokratinätverk: Välkommen till nätverket");
    }

    @Test
    void anApplicantIsLedThroughByMail() {
        UUID person = others.person(address, "sv");
        UUID application = UUID.randomUUID();
        others.application("ApplicationReceived", application, person, "");
        Mail proof = post.awaitLast(address, 1);
        String token = proof.link("/bekrafta/").substring("/bekrafta/".length());
        assertThat(links.verify("application-proof", token).subject()).isEqualTo(application.toString());

        others.application("ApplicationSentToReview", application, person, "\"reason\":\"private-domain\"");
        assertThat(post.awaitLast(address, 2).words()).contains("privat e-postadress");
        others.application(
                "ApplicationQuestioned", application, person, "\"question\":\"Var arbetar du?\",\"questionNumber\":2");
        Mail question = post.awaitLast(address, 3);
        assertThat(question.words()).contains("> Var arbetar du?");
        String answer = question.link("/fraga/").substring("/fraga/".length());
        assertThat(links.verify("application-answer", answer).generation()).isEqualTo(2);
        others.application(
                "ApplicationRefused", application, person, "\"decisionReason\":\"Bara statligt anställda.\"");
        assertThat(post.awaitLast(address, 4).words()).contains("> Bara statligt anställda.");
    }

    @Test
    void theFormSentAgainBringsANewProof() {
        UUID person = others.person(address, "sv");
        UUID application = UUID.randomUUID();
        others.application("ApplicationReceived", application, person, "");
        post.await(address, 1);
        others.application("ApplicationReceived", application, person, "");
        post.await(address, 2);

        log.await(person, "application-proof sent", "application-proof sent");
    }

    @Test
    void aMemberWhoAsksToJoinAgainIsWelcomedAgain() {
        UUID person = others.person(address, "sv");
        UUID membership = UUID.randomUUID();
        String wire = """
                {"membershipId":"%s","networkId":"%s","personId":"%s","state":"active"}
                """.formatted(membership, others.networkId, person);
        KafkaProbe.publish("samling.memberships.v1", membership, "MembershipGranted", 1, wire);
        post.await(address, 1);

        KafkaProbe.publish("samling.memberships.v1", membership, "MembershipGranted", 1, wire);

        post.await(address, 2);
        log.await(person, "welcome sent", "welcome sent");
    }

    @Test
    void anErasedPersonLeavesNoTrace() {
        UUID person = others.person(address, "sv");
        others.membership(UUID.randomUUID(), person, "active");
        post.await(address, 1);
        UUID waiting = UUID.randomUUID();
        others.invite("InvitationIssued", waiting, person);
        log.await(person, "welcome sent", "invitation queued");

        KafkaProbe.publish("samling.people.v1", person, null);

        log.await(person, "welcome sent", "invitation skipped erased");
        assertThat(log.jdbc()
                        .sql("""
                                select count(*) from delivery where recipient_address = :address
                                """)
                        .param("address", address)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
