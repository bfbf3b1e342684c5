package se.samling.event.template;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.Programming;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** Keeps an event as a template, and writes new drafts from one or straight from an event. */
@Service
public class Copying {

    private static final int LONGEST_NAME = 200;

    private final Templates templates;
    private final Drafting drafting;
    private final Programming programming;
    private final Directory directory;
    private final Access access;
    private final Clock clock;

    Copying(
            Templates templates,
            Drafting drafting,
            Programming programming,
            Directory directory,
            Access access,
            Clock clock) {
        this.templates = templates;
        this.drafting = drafting;
        this.programming = programming;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** For the host among the event's that the caller acts for. */
    @Transactional
    public void keep(Event event, @Nullable String name, Caller caller) {
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidField("name", "too-long", LONGEST_NAME);
        }
        var host = own(event.hostIds(), caller).getFirst();
        var id = TimeOrderedId.next(clock.instant());
        templates.keep(new Template(id, host, name.strip(), Pattern.of(event)), clock.instant());
    }

    /** A new draft with its programme; hosts and networks only those the caller acts for. */
    @Transactional
    public Event draft(
            Pattern pattern, @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt, Caller caller) {
        if (startsAt == null) {
            throw new InvalidField("startsAt", "required");
        }
        var dated = pattern.draft(startsAt, endsAt);
        var own = dated.by(own(orNone(dated.hostIds()), caller), reachable(dated, caller));
        var event = drafting.draft(own);
        var programme = pattern.programme(own);
        return programme.isEmpty() ? event : programming.programme(event.id(), event.version(), programme);
    }

    @Transactional
    public void discard(UUID templateId) {
        templates.remove(templateId);
    }

    private List<UUID> own(List<UUID> hosts, Caller caller) {
        var mine = access.ownHosts(caller);
        return caller.admin() ? hosts : hosts.stream().filter(mine::contains).toList();
    }

    private List<UUID> reachable(EventDraft draft, Caller caller) {
        var there =
                new ArrayList<>(directory.networks(orNone(draft.networkIds())).keySet());
        if (!caller.admin()) {
            there.retainAll(directory.networksHostedBy(access.ownHosts(caller)));
        }
        return there;
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return Objects.requireNonNullElse(ids, List.of());
    }
}
