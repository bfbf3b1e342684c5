package se.samling.event.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.certificate.Certificates.Meeting;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.language.Text;
import se.samling.event.participant.ParticipantFact;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Registration;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.series.AllSeries;
import se.samling.platform.problem.NotFound;

/** Issues certificates to those who were there. Asked for again, it has the same number and says how things stand now. */
@Service
public class Certifying {

    /** Crockford's base 32: nothing that is taken for something else when it is read aloud. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final Certificates certificates;
    private final Participants participants;
    private final Events events;
    private final AllSeries series;
    private final Directory directory;
    private final Clock clock;

    Certifying(
            Certificates certificates,
            Participants participants,
            Events events,
            AllSeries series,
            Directory directory,
            Clock clock) {
        this.certificates = certificates;
        this.participants = participants;
        this.events = events;
        this.series = series;
        this.directory = directory;
        this.clock = clock;
    }

    /** What the certificate is of. */
    private record Whole(UUID id, Text title) {}

    /** @throws NotFound when they attended none of it */
    @Transactional
    public Certificate issue(Registration registration) {
        return certificates.keep(draft(registration));
    }

    /** The same, without a number that holds. */
    public Certificate draft(Registration registration) {
        var event = events.find(registration.eventId()).orElseThrow();
        var whole = whole(event);
        var meetings = certificates.meetings(whole.id(), registration.participantId(), clock.instant());
        var attended = meetings.stream().filter(Meeting::attended).toList();
        if (attended.isEmpty()) {
            throw new NotFound("certificate", registration.id());
        }
        return new Certificate(
                number(),
                registration.participantId(),
                whole.id(),
                whole.title(),
                participants.find(registration.participantId()).orElseThrow().name(),
                List.copyOf(directory.organisationNames(event.hostIds()).values()),
                attended.size(),
                meetings.size(),
                attended.getFirst().day(),
                attended.getLast().day(),
                clock.instant());
    }

    /** Typed as it is printed, or without the dashes, or in small letters. */
    public Certificate verify(String typed) {
        var plain = typed.strip().replace("-", "").toUpperCase(Locale.ROOT);
        return certificates.find(plain).orElseThrow(() -> new NotFound("certificate", typed));
    }

    @EventListener
    public void on(ParticipantFact.ParticipantErased erased) {
        certificates.forget(erased.participantId());
    }

    private Whole whole(Event event) {
        if (event.series() != null) {
            var found = series.find(event.series().id());
            if (found.isPresent()) {
                return new Whole(event.series().id(), found.get().content().title());
            }
        }
        return directory.networks(event.networkIds()).values().stream()
                .filter(KnownNetwork::cohort)
                .findFirst()
                .map(network -> new Whole(network.id(), network.name()))
                .orElseGet(() -> new Whole(event.id(), event.content().title()));
    }

    private String number() {
        var number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return number.toString();
    }
}
