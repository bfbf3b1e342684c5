package se.samling.notification.telling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;

/** Something became of a registration: every change of state has its mail. */
@Service
@Transactional
public class RegistrationNews {

    private final Registrations registrations;
    private final Deliveries deliveries;
    private final EventNews eventNews;
    private final ProgrammeNews programmes;

    public RegistrationNews(
            Registrations registrations, Deliveries deliveries, EventNews eventNews, ProgrammeNews programmes) {
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.eventNews = eventNews;
        this.programmes = programmes;
    }

    /** What happened, as {@code samling.registrations.v1} says it. */
    public enum Kind {
        REQUESTED,
        CONFIRMED,
        WAITING,
        PROMOTED,
        CHANGED,
        /** The event took it along to another mode; the event's own mail tells it. */
        FOLLOWED,
        HANDED_OVER,
        EXPIRED
    }

    /** What an offer says beside its registration. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Offer(Instant offeredUntil) {}

    /** What a cancellation says beside its registration. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cancellation(@Nullable String reason) {}

    public void offered(Registration registration, Offer offer, Instant occurredAt) {
        registrations
                .apply(registration, occurredAt)
                .ifPresent(change -> deliveries.queue(
                        MailJob.aboutEvent(
                                Purpose.REGISTRATION_OFFERED,
                                registration.registrationId(),
                                registration.version(),
                                ReaderId.participant(registration.participantId()),
                                registration.eventId(),
                                Map.of("until", offer.offeredUntil().toString())),
                        occurredAt));
    }

    public void cancelled(Registration registration, Cancellation cancellation, Instant occurredAt) {
        if (registrations.apply(registration, occurredAt).isEmpty()) {
            return;
        }
        if (registration.endedWithTheEvent()) {
            eventNews.catchUp(registration.eventId(), ReaderId.participant(registration.participantId()), occurredAt);
            return;
        }
        var reason = cancellation.reason();
        deliveries.queue(
                MailJob.aboutEvent(
                        Purpose.REGISTRATION_CANCELLED,
                        registration.registrationId(),
                        registration.version(),
                        ReaderId.participant(registration.participantId()),
                        registration.eventId(),
                        reason == null ? Map.of() : Map.of("reason", reason)),
                occurredAt);
    }

    public void heard(Kind kind, Registration registration, Instant occurredAt) {
        registrations
                .apply(registration, occurredAt)
                .ifPresentOrElse(
                        change -> heard(kind, change, occurredAt), () -> again(kind, registration, occurredAt));
    }

    /** The same state told once more is a form sent again: its owner asked for the mail and gets it. */
    private void again(Kind kind, Registration registration, Instant occurredAt) {
        Purpose purpose = switch (kind) {
            case REQUESTED -> Purpose.REGISTRATION_PROOF;
            case CONFIRMED -> Purpose.REGISTRATION_CONFIRMED;
            case WAITING -> Purpose.REGISTRATION_WAITING;
            default -> null;
        };
        boolean known = registrations
                .find(registration.registrationId())
                .filter(now -> now.version() == registration.version())
                .isPresent();
        if (purpose != null && known && !registration.booked()) {
            ReaderId reader = ReaderId.participant(registration.participantId());
            queue(purpose, registration, occurredAt.toEpochMilli(), reader, "", occurredAt);
        }
    }

    private void heard(Kind kind, Registrations.Change change, Instant occurredAt) {
        Registration registration = change.current();
        if (registration.booked() && kind == Kind.CONFIRMED) {
            queue(Purpose.REGISTRATION_CONFIRMED, registration, "booked", occurredAt);
        } else if (kind == Kind.REQUESTED && registration.counts()) {
            askedAgain(registration, occurredAt);
        } else if (!registration.booked() || kind != Kind.REQUESTED && kind != Kind.WAITING) {
            tell(kind, change, occurredAt);
        }
        if (registration.counts()) {
            eventNews.catchUp(registration.eventId(), ReaderId.participant(registration.participantId()), occurredAt);
            programmes.catchUp(registration, occurredAt);
        }
    }

    /** Whoever is registered and sends the form once more has no proof to give, but most often lost the mail: it comes again. */
    private void askedAgain(Registration registration, Instant occurredAt) {
        Purpose purpose = registration.confirmed() ? Purpose.REGISTRATION_CONFIRMED : Purpose.REGISTRATION_WAITING;
        queue(purpose, registration, registration.named() ? "named" : "", occurredAt);
    }

    private void tell(Kind kind, Registrations.Change change, Instant occurredAt) {
        Registration registration = change.current();
        switch (kind) {
            case REQUESTED -> queue(Purpose.REGISTRATION_PROOF, registration, "", occurredAt);
            case CONFIRMED ->
                queue(Purpose.REGISTRATION_CONFIRMED, registration, registration.named() ? "named" : "", occurredAt);
            case WAITING -> queue(Purpose.REGISTRATION_WAITING, registration, "", occurredAt);
            case PROMOTED -> queue(Purpose.REGISTRATION_PROMOTED, registration, "", occurredAt);
            case CHANGED -> changed(change.previous(), registration, occurredAt);
            case HANDED_OVER -> handedOver(registration, occurredAt);
            case FOLLOWED, EXPIRED -> {}
        }
    }

    /** A new name or organisation is no news to its owner; another state or mode is. */
    private void changed(@Nullable Registration previous, Registration now, Instant occurredAt) {
        boolean sameState = previous != null && previous.state().equals(now.state());
        if (previous == null) {
            if (now.confirmed() && !confirmedBefore(now)) {
                queue(Purpose.REGISTRATION_CONFIRMED, now, "", occurredAt);
            }
        } else if (now.confirmed() && (!sameState || !previous.mode().equals(now.mode()))) {
            queue(Purpose.REGISTRATION_CONFIRMED, now, sameState ? "updated" : "", occurredAt);
        } else if (now.waiting() && (!sameState || !previous.mode().equals(now.mode()))) {
            queue(Purpose.REGISTRATION_WAITING, now, "", occurredAt);
        }
    }

    private boolean confirmedBefore(Registration registration) {
        ReaderId reader = ReaderId.participant(registration.participantId());
        return deliveries.exists(Purpose.REGISTRATION_CONFIRMED, registration.registrationId(), reader)
                || deliveries.exists(Purpose.REGISTRATION_PROMOTED, registration.registrationId(), reader);
    }

    private void handedOver(Registration registration, Instant occurredAt) {
        UUID before = registration.previousParticipantId();
        if (before != null) {
            ReaderId earlier = ReaderId.participant(before);
            queue(Purpose.REGISTRATION_HANDED_OVER, registration, registration.version(), earlier, "", occurredAt);
        }
        if (registration.confirmed()) {
            queue(Purpose.REGISTRATION_CONFIRMED, registration, "handed-over", occurredAt);
        } else if (registration.waiting()) {
            queue(Purpose.REGISTRATION_WAITING, registration, "", occurredAt);
        }
    }

    private void queue(Purpose purpose, Registration registration, String variant, Instant occurredAt) {
        ReaderId reader = ReaderId.participant(registration.participantId());
        queue(purpose, registration, registration.version(), reader, variant, occurredAt);
    }

    private void queue(
            Purpose purpose,
            Registration registration,
            long version,
            ReaderId reader,
            String variant,
            Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutEvent(
                        purpose,
                        registration.registrationId(),
                        version,
                        reader,
                        registration.eventId(),
                        variant.isEmpty() ? Map.of() : Map.of("variant", variant)),
                occurredAt);
    }
}
