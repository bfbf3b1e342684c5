package se.samling.docs.course;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.docs.directory.KnownEvents;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.docs.directory.KnownPeople;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/**
 * A course speaks for its hosts, stands on its event's page and is closed in favour of its networks: whoever adds one of
 * these must act for it. What was there before stays.
 */
@Component
public class Ownership {

    private final KnownPeople people;
    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final KnownEvents events;
    private final ReadingRule rule;

    Ownership(
            KnownPeople people,
            KnownOrganisations organisations,
            KnownNetworks networks,
            KnownEvents events,
            ReadingRule rule) {
        this.people = people;
        this.organisations = organisations;
        this.networks = networks;
        this.events = events;
        this.rule = rule;
    }

    /** The organisations for which the caller coordinates. */
    public List<UUID> hostsOf(Caller caller) {
        return caller.personId() == null ? List.of() : people.coordinates(caller.personId());
    }

    /** @throws InvalidField naming what is unknown or not the caller's to add */
    public void demand(Caller caller, CourseDraft draft, @Nullable Course before) {
        var errors = new ArrayList<FieldError>();
        var own = hostsOf(caller);
        var hosts = added(draft.hostIds(), before == null ? List.of() : before.hostIds());
        if (organisations.find(hosts).size() != hosts.size()) {
            errors.add(FieldError.of("hostIds", "unknown-organisation"));
        } else if (!caller.admin() && !own.containsAll(hosts)) {
            errors.add(FieldError.of("hostIds", "not-your-host"));
        }
        var circles = added(
                draft.networkIds(),
                before == null ? List.of() : before.audience().networkIds());
        if (networks.find(circles).size() != circles.size()) {
            errors.add(FieldError.of("networkIds", "unknown-network"));
        } else if (!caller.admin() && !networks.hostedBy(own).containsAll(circles)) {
            errors.add(FieldError.of("networkIds", "not-your-network"));
        }
        var closedTo = added(
                draft.organisationIds(),
                before == null ? List.of() : before.audience().organisationIds());
        if (organisations.find(closedTo).size() != closedTo.size()) {
            errors.add(FieldError.of("organisationIds", "unknown-organisation"));
        }
        event(caller, draft.eventId(), before == null ? null : before.eventId(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    private void event(Caller caller, @Nullable UUID eventId, @Nullable UUID before, List<FieldError> errors) {
        if (eventId == null || eventId.equals(before)) {
            return;
        }
        if (!events.knows(eventId)) {
            errors.add(FieldError.of("eventId", "unknown-event"));
        } else if (!rule.organises(caller, eventId)) {
            errors.add(FieldError.of("eventId", "not-your-event"));
        }
    }

    private static List<UUID> added(@Nullable List<UUID> now, List<UUID> before) {
        return now == null
                ? List.of()
                : now.stream().distinct().filter(id -> !before.contains(id)).toList();
    }
}
