package se.samling.event.invitation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.Rescheduling;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/**
 * Announces and publishes (R0.10). Publishing is one act in one transaction: the programme becomes visible, the invitations are
 * issued, registration opens; the event's row is locked, so that it happens once.
 */
@Service
public class Publishing {

    private final Events events;
    private final Rescheduling rescheduling;
    private final Audience audience;
    private final Invitations invitations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Publishing(
            Events events,
            Rescheduling rescheduling,
            Audience audience,
            Invitations invitations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.events = events;
        this.rescheduling = rescheduling;
        this.audience = audience;
        this.invitations = invitations;
        this.facts = facts;
        this.clock = clock;
    }

    /** The date is public; {@code saveTheDate} mails it to those the event is for. */
    @Transactional
    public Event announce(UUID id, boolean saveTheDate) {
        rescheduling.settle(id);
        var before = events.lock(id).orElseThrow();
        if (before.stored() != EventState.DRAFT) {
            throw new Conflict("already-announced");
        }
        demandFuture(before);
        var after = before.with(EventState.ANNOUNCED);
        events.update(after);
        facts.publishEvent(new EventFact.EventAnnounced(after));
        if (saveTheDate) {
            for (var candidate : invited(after)) {
                invitations
                        .saveTheDate(
                                TimeOrderedId.next(clock.instant()),
                                id,
                                candidate.person().id(),
                                candidate.networks(),
                                clock.instant())
                        .ifPresent(issued -> facts.publishEvent(new InvitationFact.SaveTheDateIssued(issued)));
            }
        }
        return after;
    }

    /** @throws Conflict {@code already-published}, or {@code audience-changed} when others would get it than were shown */
    @Transactional
    public Event publish(UUID id, int expectedRecipients) {
        rescheduling.settle(id);
        var before = events.lock(id).orElseThrow();
        if (before.stored() == EventState.OPEN) {
            throw new Conflict("already-published");
        }
        if (before.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        demandFuture(before);
        if (before.programme().isEmpty()) {
            throw new InvalidField("programme", "programme-missing");
        }
        var recipients = invited(before);
        if (recipients.size() != expectedRecipients) {
            throw new Conflict("audience-changed", recipients.size(), expectedRecipients);
        }
        return open(before.with(EventState.OPEN), recipients);
    }

    /** Opens dates of a series, which has shown the recipients of all of them; they know of each other before anybody is invited. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(List<Event> dates, UUID seriesId, int round) {
        var within = dates.stream().map(date -> date.inRound(seriesId, round)).toList();
        within.forEach(events::update);
        within.forEach(date -> open(date.with(EventState.OPEN), invited(date)));
    }

    private Event open(Event after, List<Audience.Candidate> recipients) {
        events.update(after);
        facts.publishEvent(new EventFact.EventOpened(after));
        recipients.forEach(candidate -> invite(after, candidate.person().id(), candidate.networks()));
        return after;
    }

    /** Somebody joined a network: they get the invitations that others of it have. A cohort's participants have places instead. */
    @Transactional
    public void inviteToOpen(UUID networkId, UUID personId) {
        if (audience.enrols(networkId)) {
            return;
        }
        for (var event : events.openOf(networkId, clock.instant())) {
            if (event.takesRegistrations(clock.instant()) && audience.admits(event, personId)) {
                invite(event, personId, List.of(networkId));
            }
        }
    }

    @Transactional
    public void decline(UUID eventId, UUID personId) {
        invitations
                .decline(eventId, personId, clock.instant())
                .ifPresent(declined -> facts.publishEvent(new InvitationFact.InvitationDeclined(declined)));
    }

    @Transactional
    public void forget(UUID personId) {
        invitations.forget(personId);
    }

    private List<Audience.Candidate> invited(Event event) {
        return audience.of(event).stream()
                .filter(candidate -> candidate.leftOut().isEmpty())
                .toList();
    }

    private void invite(Event event, UUID personId, List<UUID> networks) {
        invitations
                .invite(TimeOrderedId.next(clock.instant()), event, personId, networks, clock.instant())
                .ifPresent(issued -> facts.publishEvent(new InvitationFact.InvitationIssued(issued)));
    }

    private void demandFuture(Event event) {
        if (!clock.instant().isBefore(event.span().end())) {
            throw new Conflict("event-held");
        }
    }
}
