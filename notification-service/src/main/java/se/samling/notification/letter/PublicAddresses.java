package se.samling.notification.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;
import se.samling.platform.link.SignedLinks;

/** The pages' public addresses; personal ones are signed and end when they have no use any more. */
@Component
class PublicAddresses implements LetterAddresses {

    private static final Duration APPLICATION_PROOF = Duration.ofHours(72);
    private static final Duration APPLICATION_ANSWER = Duration.ofDays(30);
    /** A cohort's time, from the application to the last account of the work. */
    private static final Duration ENROLMENT = Duration.ofDays(1100);

    private static final Duration SIGNATURE_PROOF = Duration.ofHours(72);
    private static final Duration SUCCESSION = Duration.ofDays(7);
    private static final Duration SIGNATORY = Duration.ofDays(400);
    private static final Duration REGISTRATION_PROOF = Duration.ofHours(24);
    private static final Duration SENDER_PROOF = Duration.ofHours(72);
    private static final Duration AFTER_INVITATION = Duration.ofDays(1);
    private static final Duration AFTER_REGISTRATION = Duration.ofDays(400);
    private static final Duration UNSUBSCRIBE = Duration.ofDays(3650);
    private static final Duration CALENDAR = Duration.ofDays(3650);

    private final String site;
    private final SignedLinks links;
    private final Clock clock;

    PublicAddresses(@Value("${samling.public-url}") String site, SignedLinks links, Clock clock) {
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String site() {
        return site + "/";
    }

    @Override
    public String event(String slug) {
        return site + "/traffar/" + slug;
    }

    @Override
    public String network(String slug) {
        return site + "/natverk/" + slug;
    }

    @Override
    public String join(String slug) {
        return site + "/natverk/" + slug + "/ga-med";
    }

    @Override
    public String myPages() {
        return site + "/mina-sidor";
    }

    @Override
    public String applicationProof(UUID applicationId) {
        return site + "/bekrafta/" + sign("application-proof", applicationId, 0, in(APPLICATION_PROOF));
    }

    @Override
    public String applicationAnswer(UUID applicationId, int questionNumber) {
        return site + "/fraga/" + sign("application-answer", applicationId, questionNumber, in(APPLICATION_ANSWER));
    }

    @Override
    public String enrolment(UUID enrolmentId) {
        return site + "/ansokan/" + sign("enrolment", enrolmentId, 0, in(ENROLMENT));
    }

    @Override
    public String work(UUID enrolmentId) {
        return enrolment(enrolmentId) + "/arbete";
    }

    @Override
    public String myWork(UUID enrolmentId) {
        return site + "/mina-sidor/arbete/" + enrolmentId;
    }

    @Override
    public String caseStudyDesk(String networkSlug, UUID enrolmentId) {
        return site + "/arrangor/natverk/" + networkSlug + "/redovisningar/" + enrolmentId;
    }

    @Override
    public String signatureProof(UUID signatureId) {
        return site + "/underteckna/" + sign("signature-proof", signatureId, 0, in(SIGNATURE_PROOF));
    }

    @Override
    public String programmeDesk(String slug) {
        return site + "/arrangor/traffar/" + slug + "/program";
    }

    @Override
    public String signatory(UUID signatoryId, int generation) {
        return site + "/undertecknare/" + sign("signatory", signatoryId, generation, in(SIGNATORY));
    }

    @Override
    public String succession(UUID successionId) {
        return site + "/undertecknare/kontakt/" + sign("signatory-contact", successionId, 0, in(SUCCESSION));
    }

    @Override
    public String course(String slug) {
        return site + "/kurser/" + slug;
    }

    @Override
    public String senderProof(UUID senderId, int generation) {
        return site + "/avsandare/" + sign("sender-proof", senderId, generation, in(SENDER_PROOF));
    }

    @Override
    public String webhookDesk(UUID webhookId) {
        return site + "/arrangor/integration/webhookar/" + webhookId;
    }

    @Override
    public String declaration(String slug) {
        return site + "/deklarationer/" + slug;
    }

    @Override
    public String invitation(Event event, UUID personId) {
        return site + "/inbjudan/"
                + sign(
                        "invitation",
                        event.eventId() + ":" + personId,
                        0,
                        event.ends().plus(AFTER_INVITATION));
    }

    @Override
    public String declineInvitation(Event event, UUID personId) {
        return invitation(event, personId) + "/avboj";
    }

    @Override
    public String registrationProof(UUID registrationId) {
        return site + "/anmalan/bekrafta/" + sign("registration-proof", registrationId, 0, in(REGISTRATION_PROOF));
    }

    @Override
    public String registration(Event event, Registration registration) {
        return site + "/min-anmalan/"
                + sign(
                        "registration",
                        registration.registrationId(),
                        registration.linkGeneration(),
                        event.ends().plus(AFTER_REGISTRATION));
    }

    @Override
    public String ticket(Event event, Registration registration) {
        return sign(
                "ticket",
                registration.registrationId(),
                registration.linkGeneration(),
                event.ends().plus(AFTER_REGISTRATION));
    }

    @Override
    public String broadcast(Event event, Registration registration) {
        return site + "/sandning/"
                + sign(
                        "broadcast",
                        registration.registrationId(),
                        registration.linkGeneration(),
                        event.ends().plus(AFTER_REGISTRATION));
    }

    @Override
    public String evaluation(Event event, Registration registration) {
        return broadcast(event, registration) + "/utvardering";
    }

    @Override
    public String declineRegistration(Event event, Registration registration) {
        return registration(event, registration) + "/avboj";
    }

    @Override
    public String series(String slug) {
        return site + "/serier/" + slug;
    }

    @Override
    public String seriesInvitation(Series series, Event last, UUID personId) {
        return series(series.slug()) + "/anmalan?inbjudan="
                + sign(
                        "series-invitation",
                        series.seriesId() + ":" + personId,
                        0,
                        last.ends().plus(AFTER_INVITATION));
    }

    @Override
    public String bookingProof(UUID bookingId) {
        return site + "/serier/bekrafta/" + sign("booking-proof", bookingId, 0, in(REGISTRATION_PROOF));
    }

    @Override
    public String unsubscribe(UUID readerId) {
        return site + "/avregistrera/" + sign("unsubscribe", readerId, 0, in(UNSUBSCRIBE));
    }

    @Override
    public String calendar(UUID personId, int generation) {
        return site + "/min-kalender/" + sign("calendar", personId, generation, in(CALENDAR));
    }

    private String sign(String purpose, Object subject, int generation, Instant expires) {
        return links.sign(purpose, subject.toString(), generation, expires);
    }

    private Instant in(Duration duration) {
        return clock.instant().plus(duration);
    }
}
