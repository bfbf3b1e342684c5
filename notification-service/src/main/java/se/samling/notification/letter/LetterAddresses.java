package se.samling.notification.letter;

import java.util.UUID;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;

/** Where the buttons lead: public pages and signed personal links. */
public interface LetterAddresses {

    String event(String slug);

    String network(String slug);

    String join(String slug);

    String myPages();

    String applicationProof(UUID applicationId);

    String applicationAnswer(UUID applicationId, int questionNumber);

    String enrolment(UUID enrolmentId);

    String signatureProof(UUID signatureId);

    String declaration(String slug);

    String invitation(Event event, UUID personId);

    String declineInvitation(Event event, UUID personId);

    String registrationProof(UUID registrationId);

    String registration(Event event, Registration registration);

    String declineRegistration(Event event, Registration registration);

    String series(String slug);

    /** Ends after the last date. */
    String seriesInvitation(Series series, Event last, UUID personId);

    String bookingProof(UUID bookingId);

    String unsubscribe(UUID readerId);
}
