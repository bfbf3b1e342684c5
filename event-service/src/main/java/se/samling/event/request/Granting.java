package se.samling.event.request;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.change.Grouping;
import se.samling.event.change.HandingOver;
import se.samling.event.change.Leaving;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Does what was asked for, by the rules of any change. */
@Component
class Granting {

    private static final Set<String> NO_ROOM = Set.of("event-full", "no-room-for-more", "group-waits");
    private static final Set<String> SHARE_IS_FULL = Set.of("organisation-full", "organisation-room");

    private final Leaving leaving;
    private final HandingOver handingOver;
    private final Grouping grouping;
    private final Participants participants;

    Granting(Leaving leaving, HandingOver handingOver, Grouping grouping, Participants participants) {
        this.leaving = leaving;
        this.handingOver = handingOver;
        this.grouping = grouping;
        this.participants = participants;
    }

    /** @throws DoesNotFit when there is no room; Conflict {@code change-impossible} for another reason */
    @Transactional(propagation = Propagation.MANDATORY)
    void grant(ChangeRequest request) {
        try {
            change(request);
        } catch (Conflict refused) {
            throw refused(List.of(refused.slug()));
        } catch (InvalidField refused) {
            throw refused(refused.errors().stream().map(FieldError::code).toList());
        }
    }

    private void change(ChangeRequest request) {
        var wish = request.wish();
        var registration = request.registrationId();
        switch (wish.kind()) {
            case MODE -> leaving.changeMode(registration, Objects.requireNonNull(wish.mode()));
            case PEOPLE -> grouping.count(registration, wish.people());
            case CANCELLATION -> leaving.cancel(registration, "person");
            case PERSON -> handingOver.handOver(registration, wish.name(), wish.email(), language(request));
        }
    }

    private String language(ChangeRequest request) {
        return participants
                .find(request.participantId())
                .map(Participant::language)
                .orElse("sv");
    }

    private static Conflict refused(List<String> reasons) {
        if (reasons.stream().anyMatch(NO_ROOM::contains)) {
            return new DoesNotFit(false);
        }
        return reasons.stream().anyMatch(SHARE_IS_FULL::contains)
                ? new DoesNotFit(true)
                : new Conflict("change-impossible");
    }
}
