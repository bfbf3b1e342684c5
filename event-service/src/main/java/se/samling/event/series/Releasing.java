package se.samling.event.series;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.invitation.Audience;
import se.samling.event.invitation.Audience.Candidate;
import se.samling.event.invitation.Publishing;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.Rescheduling;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/**
 * Announces and publishes all dates of a series in one act. Everybody is invited to each date they may come to, but gets one mail: the
 * invitations of one publication share the series and its round.
 */
@Service
public class Releasing {

    private final AllSeries all;
    private final Events events;
    private final Audience audience;
    private final Publishing publishing;
    private final Rescheduling rescheduling;
    private final Clock clock;

    Releasing(
            AllSeries all,
            Events events,
            Audience audience,
            Publishing publishing,
            Rescheduling rescheduling,
            Clock clock) {
        this.all = all;
        this.events = events;
        this.rescheduling = rescheduling;
        this.audience = audience;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** The dates are public; nobody is mailed. @throws Conflict {@code already-announced} when no date is a draft */
    @Transactional
    public void announce(UUID seriesId) {
        var series = all.lock(seriesId).orElseThrow();
        var drafts = ahead(series.id()).stream()
                .filter(event -> event.stored() == EventState.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            throw new Conflict("already-announced");
        }
        drafts.forEach(event -> publishing.announce(event.id(), false));
    }

    /** @throws Conflict {@code already-published}, or {@code audience-changed} when others would get it than were shown */
    @Transactional
    public void publish(UUID seriesId, int expectedRecipients) {
        var series = all.lock(seriesId).orElseThrow();
        unpublished(seriesId).forEach(event -> rescheduling.settle(event.id()));
        var locked = unpublished(seriesId).stream()
                .map(event -> events.lock(event.id()).orElseThrow())
                .filter(Releasing::unpublished)
                .toList();
        if (locked.isEmpty()) {
            throw new Conflict("already-published");
        }
        if (locked.stream().anyMatch(event -> event.programme().isEmpty())) {
            throw new InvalidField("programme", "programme-missing");
        }
        int recipients = (int) recipients(locked).stream()
                .filter(candidate -> candidate.leftOut().isEmpty())
                .count();
        if (recipients != expectedRecipients) {
            throw new Conflict("audience-changed", recipients, expectedRecipients);
        }
        var after = series.published();
        all.update(after);
        publishing.publish(locked, seriesId, after.rounds());
    }

    /** Who would get the invitation now: everybody once, let in when any of the dates lets them in. */
    public List<Candidate> recipients(UUID seriesId) {
        return recipients(unpublished(seriesId));
    }

    private List<Candidate> recipients(List<Event> dates) {
        var candidates = new LinkedHashMap<UUID, Candidate>();
        for (var event : dates) {
            audience.of(event).forEach(one -> candidates.merge(one.person().id(), one, Releasing::merged));
        }
        return List.copyOf(candidates.values());
    }

    private static Candidate merged(Candidate one, Candidate other) {
        var networks = new LinkedHashSet<>(one.networks());
        networks.addAll(other.networks());
        boolean in = one.leftOut().isEmpty() || other.leftOut().isEmpty();
        return new Candidate(one.person(), List.copyOf(networks), in ? List.of() : one.leftOut());
    }

    private List<Event> unpublished(UUID seriesId) {
        return ahead(seriesId).stream().filter(Releasing::unpublished).toList();
    }

    private static boolean unpublished(Event event) {
        return event.stored() == EventState.DRAFT || event.stored() == EventState.ANNOUNCED;
    }

    private List<Event> ahead(UUID seriesId) {
        var dates = new ArrayList<>(events.ofSeries(seriesId));
        dates.removeIf(event -> !clock.instant().isBefore(event.span().end()));
        return dates;
    }
}
