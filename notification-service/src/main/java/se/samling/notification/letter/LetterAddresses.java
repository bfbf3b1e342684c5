package se.samling.notification.letter;

import java.util.UUID;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;

/** Where the buttons lead: public pages and signed personal links. */
public interface LetterAddresses {

    /** The start page. */
    String site();

    String event(String slug);

    String network(String slug);

    String join(String slug);

    String myPages();

    String applicationProof(UUID applicationId);

    String applicationAnswer(UUID applicationId, int questionNumber);

    String enrolment(UUID enrolmentId);

    /** Where an organisation's contact follows its work between the meetings. */
    String work(UUID enrolmentId);

    /** The same for a participant, who logs in there. */
    String myWork(UUID enrolmentId);

    /** Where organisers read and publish an organisation's account of its work. */
    String caseStudyDesk(String networkSlug, UUID enrolmentId);

    String signatureProof(UUID signatureId);

    String declaration(String slug);

    /** Where organisers and partners write an event's programme; they log in there. */
    String programmeDesk(String slug);

    String signatory(UUID signatoryId, int generation);

    /** Where somebody says yes to looking after a signatory's part. */
    String succession(UUID successionId);

    String invitation(Event event, UUID personId);

    String declineInvitation(Event event, UUID personId);

    String registrationProof(UUID registrationId);

    String registration(Event event, Registration registration);

    /** No address: what the code says that is shown at the door, as event-service makes it for the personal page. */
    String ticket(Event event, Registration registration);

    /** Where the holder of a registration watches; ends as the registration's own link does. */
    String broadcast(Event event, Registration registration);

    String evaluation(Event event, Registration registration);

    String declineRegistration(Event event, Registration registration);

    String course(String slug);

    /** Where whoever reads an address's mail says that a host may write from it. */
    String senderProof(UUID senderId, int generation);

    /** A webhook on the desk. */
    String webhookDesk(UUID webhookId);

    String series(String slug);

    /** Ends after the last date. */
    String seriesInvitation(Series series, Event last, UUID personId);

    String bookingProof(UUID bookingId);

    String unsubscribe(UUID readerId);

    /** A person's own calendar feed; lasts until it is renewed. */
    String calendar(UUID personId, int generation);
}
