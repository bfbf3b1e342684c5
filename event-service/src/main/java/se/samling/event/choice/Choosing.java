package se.samling.event.choice;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.bulk.Selection;
import se.samling.event.choice.ChoiceMade.Chosen;
import se.samling.event.choice.Choices.Found;
import se.samling.event.schedule.Event;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;

/**
 * Chooses whom to write to among an event's people. Only who has a place or waits for one can be chosen: who has cancelled, or has yet
 * to prove an address, is not written to.
 */
@Service
public class Choosing {

    private static final Duration KEPT = Duration.ofDays(400);

    private final Choices choices;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Choosing(Choices choices, ApplicationEventPublisher facts, Clock clock) {
        this.choices = choices;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws InvalidField {@code registrations} when none of them can be written to */
    @Transactional
    public Choice choose(Event event, Selection selection) {
        var found = choices.found(event.id(), selection);
        var people = found.stream()
                .filter(Found::reachable)
                .map(one -> new Chosen(one.registrationId(), one.participantId()))
                .toList();
        if (people.isEmpty()) {
            throw new InvalidField("registrations", "nobody-to-write-to");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var choice = new Choice(TimeOrderedId.next(now), event.id(), people.size(), found.size() - people.size(), now);
        choices.add(choice);
        facts.publishEvent(new ChoiceMade(choice, people));
        return choice;
    }

    /** As long as a mailing to them is kept. */
    @Scheduled(initialDelayString = "PT14M", fixedDelayString = "P1D")
    void forget() {
        choices.forgetBefore(clock.instant().minus(KEPT));
    }
}
