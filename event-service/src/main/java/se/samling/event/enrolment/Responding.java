package se.samling.event.enrolment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.change.Amending;
import se.samling.event.enrolment.Places.Place;
import se.samling.event.form.Answer;
import se.samling.event.form.Answers;
import se.samling.event.form.Asked;
import se.samling.event.form.Filling;
import se.samling.event.form.Forms;
import se.samling.event.form.SharedForm;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * The contact of an organisation in a cohort answers the meetings' questions for a participant, all meetings at once, where nobody has
 * answered yet. What a participant has answered is theirs: the contact neither sees nor changes it.
 */
@Service
public class Responding {

    private final Places places;
    private final Registrations registrations;
    private final Events events;
    private final Forms forms;
    private final Filling filling;
    private final Answers answers;
    private final Amending amending;
    private final Clock clock;

    Responding(
            Places places,
            Registrations registrations,
            Events events,
            Forms forms,
            Filling filling,
            Answers answers,
            Amending amending,
            Clock clock) {
        this.places = places;
        this.registrations = registrations;
        this.events = events;
        this.forms = forms;
        this.filling = filling;
        this.answers = answers;
        this.amending = amending;
        this.clock = clock;
    }

    /** Whether nobody has answered what the event asks of this registration, and somebody still can. */
    public boolean unanswered(Registration one) {
        return one.counts()
                && one.linkGeneration() == 0
                && toCome(one.eventId())
                && !forms.of(one.eventId()).isEmpty()
                && answers.of(one.id()).isEmpty();
    }

    /** What is asked of the participant who has this place; each question once. @throws NotFound where another organisation has it */
    public SharedForm asked(UUID enrolmentId, UUID registrationId) {
        return shared(unanswered(enrolmentId, registrationId));
    }

    /**
     * All meetings or none.
     *
     * @throws Conflict {@code registration-closed} where nothing is asked any more
     * @throws InvalidField naming each answer that cannot be taken, once
     */
    @Transactional
    public void answer(UUID enrolmentId, UUID registrationId, @Nullable Map<String, Object> typed) {
        var asking = unanswered(enrolmentId, registrationId);
        if (asking.isEmpty()) {
            throw new Conflict("registration-closed");
        }
        var shared = shared(asking);
        var spread = shared.spread(typed == null ? Map.of() : typed);
        var errors = new ArrayList<FieldError>();
        var read = new LinkedHashMap<Registration, List<Answer>>();
        for (var one : asking) {
            read.put(one, filling.read(one.eventId(), new Asked(one.mode(), true, false), spread, true, errors));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(shared.shown(errors));
        }
        read.keySet().stream()
                .sorted(Comparator.comparing(Registration::eventId))
                .forEach(one -> amending.amend(
                        one.id(), () -> answers.replace(one.eventId(), Map.of(one.id(), read.get(one)))));
    }

    private SharedForm shared(List<Registration> asking) {
        return SharedForm.of(asking.stream().map(one -> forms.of(one.eventId())).toList());
    }

    private List<Registration> unanswered(UUID enrolmentId, UUID registrationId) {
        var place =
                places.of(enrolmentId, registrationId).orElseThrow(() -> new NotFound("registration", registrationId));
        return places.of(enrolmentId).stream()
                .filter(other -> other.participantId().equals(place.participantId()))
                .map(Place::registrationId)
                .flatMap(id -> registrations.find(id).stream())
                .filter(this::unanswered)
                .toList();
    }

    private boolean toCome(UUID eventId) {
        return events.find(eventId).filter(this::toCome).isPresent();
    }

    private boolean toCome(Event event) {
        return event.stored() != EventState.CANCELLED
                && clock.instant().isBefore(event.span().start());
    }
}
