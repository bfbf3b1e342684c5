package se.samling.event.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.RoomChanged;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Sets an event's quotas. Whoever has a place keeps it, also where there are more than the new quota allows; with higher ones whoever
 * waited for a place of their organisation gets it, as far as the host has agreed.
 */
@Service
public class Limiting {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_NAME = 120;

    private final Events events;
    private final Quotas quotas;
    private final ApplicationEventPublisher facts;

    Limiting(Events events, Quotas quotas, ApplicationEventPublisher facts) {
        this.events = events;
        this.quotas = quotas;
        this.facts = facts;
    }

    /** All of them; none takes the limits away. @throws InvalidField naming {@code quotas[n].field} */
    @Transactional
    public List<Quota> keep(UUID eventId, List<Quota> wanted, Agreement agreement) {
        var event = events.lock(eventId).orElseThrow();
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        check(event, wanted);
        quotas.keep(eventId, wanted);
        facts.publishEvent(new RoomChanged(eventId, agreement));
        agreement.demand();
        return quotas.of(eventId);
    }

    private static void check(Event event, List<Quota> wanted) {
        if (wanted.size() > MOST_LINES) {
            throw new InvalidField("quotas", "too-many", MOST_LINES);
        }
        var wrong = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int i = 0; i < wanted.size(); i++) {
            var quota = wanted.get(i);
            var field = "quotas[" + i + "].";
            whose(event, quota, seen.add(quota.mode() + "/" + quota.organisation()), field, wrong);
            limit(quota, field, wrong);
            reserved(event, wanted, quota, field, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
    }

    private static void whose(Event event, Quota quota, boolean once, String field, List<FieldError> wrong) {
        if (!quota.mode().equals(Quota.BOTH) && !event.content().modes().contains(quota.mode())) {
            wrong.add(FieldError.of(field + "mode", "choose-mode"));
        } else if (!once) {
            wrong.add(FieldError.of(field + "organisation", "quota-twice"));
        }
        if (quota.name().length() > LONGEST_NAME) {
            wrong.add(FieldError.of(field + "organisation", "too-long", LONGEST_NAME));
        }
    }

    /** An organisation of its own may have none; each may not. */
    private static void limit(Quota quota, String field, List<FieldError> wrong) {
        var most = quota.most();
        if (most == null && quota.reserved() == 0 && quota.forEach()) {
            wrong.add(FieldError.of(field + "most", "quota-empty"));
        } else if (most != null && most < 0) {
            wrong.add(FieldError.of(field + "most", "positiveorzero"));
        } else if (most != null && most == 0 && quota.forEach()) {
            wrong.add(FieldError.of(field + "most", "positive"));
        }
    }

    private static void reserved(Event event, List<Quota> wanted, Quota quota, String field, List<FieldError> wrong) {
        var most = quota.most();
        if (quota.reserved() < 0) {
            wrong.add(FieldError.of(field + "reserved", "positiveorzero"));
        } else if (quota.reserved() > 0 && quota.forEach()) {
            wrong.add(FieldError.of(field + "organisation", "quota-named"));
        } else if (most != null && quota.reserved() > most) {
            wrong.add(FieldError.of(field + "reserved", "quota-reserved-above"));
        } else if (quota.reserved() > 0) {
            reservable(event, wanted, quota, field, wrong);
        }
    }

    /** Seats are kept of one pool, and no more than it has. */
    private static void reservable(Event event, List<Quota> wanted, Quota quota, String field, List<FieldError> wrong) {
        var modes = event.content().modes();
        if (quota.mode().equals(Quota.BOTH) && modes.size() > 1) {
            wrong.add(FieldError.of(field + "mode", "choose-mode"));
            return;
        }
        var mode = quota.mode().equals(Quota.BOTH) ? modes.getFirst() : quota.mode();
        var capacity = event.content().capacity(mode);
        long kept = wanted.stream()
                .filter(one -> one.covers(mode))
                .mapToLong(Quota::reserved)
                .sum();
        if (capacity != null && kept > capacity) {
            wrong.add(FieldError.of(field + "reserved", "quota-reserved", capacity));
        }
    }
}
