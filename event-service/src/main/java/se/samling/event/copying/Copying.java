package se.samling.event.copying;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.language.Text;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.LocalSpan;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.Programming;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/**
 * Makes a draft out of an event or a template: words, place, room and programme, which follows the new time. Nobody is registered for
 * it, no partner has been given a session of it, and it belongs only to hosts and networks that the caller acts for.
 */
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

    /** When the new one is, local in the zone of the old; without an end it lasts as long, without a title it is called the same. */
    public record Wanted(
            @Nullable Text title,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt) {}

    @Transactional
    public Event copy(Event event, Wanted wanted, Caller caller) {
        return draft(EventDraft.of(event), event.programme(), wanted, caller);
    }

    @Transactional
    public Event begin(Template template, Wanted wanted, Caller caller) {
        return draft(template.event(), template.programme(), wanted, caller);
    }

    /** @throws InvalidField {@code template-twice} when the host has one of that name */
    @Transactional
    public Template keep(Event event, UUID hostId, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidField("name", "too-long", LONGEST_NAME);
        }
        var now = clock.instant();
        var template = new Template(
                TimeOrderedId.next(now),
                hostId,
                name.strip(),
                EventDraft.of(event),
                event.programme().stream().map(ProgrammeItem::anew).toList(),
                now);
        if (!templates.add(template)) {
            throw new InvalidField("name", "template-twice");
        }
        return template;
    }

    @Transactional
    public void remove(UUID templateId) {
        templates.remove(templateId);
    }

    private Event draft(EventDraft from, List<ProgrammeItem> programme, Wanted wanted, Caller caller) {
        if (wanted.startsAt() == null) {
            throw new InvalidField("startsAt", "required");
        }
        var oldStart = Objects.requireNonNull(from.startsAt());
        var oldEnd = Objects.requireNonNull(from.endsAt());
        var shift = Duration.between(oldStart, wanted.startsAt());
        var endsAt = wanted.endsAt() == null ? oldEnd.plus(shift) : wanted.endsAt();
        var title = wanted.title() == null || wanted.title().blank() ? null : wanted.title();
        var draft = from.within(hosts(from, caller), networks(from, caller), title)
                .dated(wanted.startsAt(), endsAt, deadline(from, shift));
        var event = drafting.draft(draft);
        var items = ProgrammeItem.following(programme, shift, event.span()).stream()
                .map(ProgrammeItem::anew)
                .toList();
        return items.isEmpty() ? event : programming.programme(event.id(), event.version(), items, Agreement.to(0));
    }

    /** As long before the start as it was; the start itself where the clock skips that time. */
    private static @Nullable LocalDateTime deadline(EventDraft from, Duration shift) {
        var moved = from.deadline() == null ? null : from.deadline().plus(shift);
        var zone = ZoneId.of(Objects.requireNonNull(from.zone()));
        return moved == null || !LocalSpan.exists(moved, zone) ? null : moved;
    }

    private List<UUID> hosts(EventDraft from, Caller caller) {
        var hosts = Objects.requireNonNull(from.hostIds());
        return caller.admin()
                ? hosts
                : hosts.stream().filter(access.ownHosts(caller)::contains).toList();
    }

    private List<UUID> networks(EventDraft from, Caller caller) {
        var networks = Objects.requireNonNull(from.networkIds());
        return caller.admin()
                ? networks
                : networks.stream()
                        .filter(directory.networksHostedBy(access.ownHosts(caller))::contains)
                        .toList();
    }
}
