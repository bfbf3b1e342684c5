package se.samling.event.discussion;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.language.Text;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** The organiser writes questions at any time; participants get them when the event has ended, and keep notes of their own. */
@Service
public class Discussing {

    private static final int MOST = 20;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_NOTE = 10_000;

    private final Discussions discussions;
    private final Events events;
    private final Clock clock;

    Discussing(Discussions discussions, Events events, Clock clock) {
        this.discussions = discussions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public List<Text> ask(UUID eventId, @Nullable List<Text> questions) {
        var wanted = questions == null
                ? List.<Text>of()
                : questions.stream().filter(question -> !question.blank()).toList();
        if (wanted.size() > MOST) {
            throw new InvalidField("questions", "too-many-people", MOST);
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).sv().length() > LONGEST_QUESTION) {
                throw new InvalidField("questions[" + i + "]", "too-long", LONGEST_QUESTION);
            }
        }
        discussions.ask(eventId, wanted);
        return wanted;
    }

    /** Empty until the event has ended, and for who has no place. */
    public List<Text> released(Registration registration) {
        boolean over = events.find(registration.eventId())
                .map(event -> event.state(clock.instant()) == EventState.HELD)
                .orElse(false);
        return over && registration.state() == RegistrationState.CONFIRMED
                ? discussions.questions(registration.eventId())
                : List.of();
    }

    public String note(Registration registration) {
        return discussions.note(group(registration));
    }

    /** Seen by the links of the same group only, never by the organiser. @throws Conflict before the questions are released */
    @Transactional
    public void note(Registration registration, @Nullable String note) {
        if (released(registration).isEmpty()) {
            throw new Conflict("discussion-not-released");
        }
        var text = note == null ? "" : note.strip();
        if (text.length() > LONGEST_NOTE) {
            throw new InvalidField("note", "too-long", LONGEST_NOTE);
        }
        discussions.note(group(registration), text);
    }

    private static UUID group(Registration registration) {
        var party = registration.ties().partyId();
        return party == null ? registration.id() : party;
    }
}
