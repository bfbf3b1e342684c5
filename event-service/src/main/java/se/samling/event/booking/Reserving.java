package se.samling.event.booking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission;
import se.samling.event.entry.Proving;
import se.samling.event.entry.Recognising;
import se.samling.event.entry.Registering;
import se.samling.event.entry.Registrant;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.form.Forms;
import se.samling.event.form.SharedForm;
import se.samling.event.participant.Participant;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.problem.Problem;

/**
 * Registers for one, some or all dates of a series. Every date is admitted by itself, so that a full one keeps nobody from the others;
 * each transaction stands alone, and the one mail is told when all are through (see {@link Telling} for what a crash leaves).
 */
@Service
public class Reserving {

    private static final Logger log = LoggerFactory.getLogger(Reserving.class);

    private final Recognising recognising;
    private final Registering registering;
    private final Proving proving;
    private final Bookings bookings;
    private final Events events;
    private final Forms forms;
    private final Telling telling;
    private final Clock clock;

    Reserving(
            Recognising recognising,
            Registering registering,
            Proving proving,
            Bookings bookings,
            Events events,
            Forms forms,
            Telling telling,
            Clock clock) {
        this.recognising = recognising;
        this.registering = registering;
        this.proving = proving;
        this.bookings = bookings;
        this.events = events;
        this.forms = forms;
        this.telling = telling;
        this.clock = clock;
    }

    /** By link or log-in: everything is settled at once. */
    public List<DateOutcome> person(
            UUID seriesId, UUID personId, @Nullable List<UUID> eventIds, RegistrationForm form) {
        var dates = dates(seriesId, eventIds);
        var asked = attending(form, dates);
        return reserve(
                seriesId, dates, read(seriesId, asked, spread -> recognising.known(personId, spread, dates)), asked);
    }

    /** By a typed address: the mail asks for proof, and the answer says nothing of who has a place. */
    public List<DateOutcome> stranger(UUID seriesId, @Nullable List<UUID> eventIds, RegistrationForm form) {
        var dates = dates(seriesId, eventIds);
        var asked = attending(form, dates);
        var registrant = read(seriesId, asked, spread -> recognising.typed(spread, dates));
        if (registrant.isEmpty()) {
            log.info("a form for the series {} was filled in by a machine and put aside", seriesId);
            return List.of();
        }
        return reserve(seriesId, dates, registrant.get(), asked);
    }

    /** What all dates of a series ask, whichever are open: so that a question is the same one also when that changes meanwhile. */
    public SharedForm asked(UUID seriesId) {
        return SharedForm.of(events.ofSeries(seriesId).stream()
                .map(event -> forms.of(event.id()))
                .toList());
    }

    /** What is wrong with an answer is said of the question that was asked, not of each date's own. */
    private <T> T read(UUID seriesId, RegistrationForm form, Function<RegistrationForm, T> reading) {
        if (form.answers() == null) {
            return reading.apply(form);
        }
        var asked = asked(seriesId);
        try {
            return reading.apply(form.answering(asked.spread(form.answers())));
        } catch (InvalidField refused) {
            throw new InvalidField(asked.shown(refused.errors()));
        }
    }

    /** With one date and one way to attend there is nothing to choose. */
    private static RegistrationForm attending(RegistrationForm form, List<Event> dates) {
        var modes = dates.getFirst().content().modes();
        return dates.size() == 1 && modes.size() == 1 ? form.by(modes.getFirst()) : form;
    }

    /** The link of the one mail was followed: all its dates are settled. Followed again, it says how they stand. */
    public List<DateOutcome> prove(UUID bookingId) {
        var booking = bookings.find(bookingId).orElseThrow(() -> new NotFound("booking", bookingId));
        boolean first = bookings.prove(bookingId, clock.instant());
        var outcomes = new ArrayList<DateOutcome>();
        for (var registration : booking.registrationIds()) {
            proving.eventOf(registration).ifPresent(event -> outcomes.add(proven(event, registration)));
        }
        if (first) {
            telling.tell(bookingId, booking.registrationIds());
        }
        return outcomes;
    }

    private DateOutcome proven(Event event, UUID registration) {
        try {
            return DateOutcome.of(event, proving.prove(registration));
        } catch (Problem refused) {
            return new DateOutcome(event, null, refused.slug());
        }
    }

    private List<DateOutcome> reserve(UUID seriesId, List<Event> dates, Registrant registrant, RegistrationForm form) {
        Participant participant = registrant.participant();
        var id = TimeOrderedId.next(clock.instant());
        bookings.begin(id, seriesId, participant.id(), registrant.proven(), clock.instant());
        var outcomes =
                dates.stream().map(date -> wish(date, registrant, form, id)).toList();
        var registrations = outcomes.stream()
                .map(DateOutcome::admission)
                .filter(Objects::nonNull)
                .map(Admission::outcome)
                .filter(Objects::nonNull)
                .map(registration -> registration.id())
                .toList();
        if (registrations.isEmpty()) {
            bookings.remove(id);
        } else {
            telling.tell(id, registrations);
        }
        return outcomes;
    }

    private DateOutcome wish(Event date, Registrant registrant, RegistrationForm form, UUID bookingId) {
        try {
            return DateOutcome.of(date, registering.wish(date, registrant, form, bookingId));
        } catch (Problem refused) {
            return new DateOutcome(date, null, refused.slug());
        }
    }

    /** @throws InvalidField when none is ticked, or one that is no date of this series */
    private List<Event> dates(UUID seriesId, @Nullable List<UUID> eventIds) {
        var wanted = eventIds == null ? List.<UUID>of() : List.copyOf(new LinkedHashSet<>(eventIds));
        if (wanted.isEmpty()) {
            throw new InvalidField("eventIds", "choose-dates");
        }
        var dates = events.ofSeries(seriesId).stream()
                .filter(Event::announced)
                .filter(event -> wanted.contains(event.id()))
                .toList();
        if (dates.size() != wanted.size()) {
            throw new InvalidField("eventIds", "unknown-date");
        }
        return dates;
    }
}
