package se.samling.event.schedule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.event.contributor.ConsentChanged;
import se.samling.event.contributor.Contributor;
import se.samling.event.contributor.NameDropped;
import se.samling.event.directory.Directory;
import se.samling.event.language.Text;
import se.samling.event.seat.Pools;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * Writes programmes. The host sets times, tracks, rooms and who owns which session; a partner writes the words of its own, which
 * are out at once: the host gave them the session, sees every change in the programme, and may take it back.
 */
@Service
public class Programming {

    /** The pool of a session. */
    public static final String MODE = "on-site";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5000;
    private static final int MOST_CONTRIBUTORS = 30;

    private final Events events;
    private final Pools pools;
    private final Linking linking;
    private final KnownRooms rooms;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Programming(
            Events events,
            Pools pools,
            Linking linking,
            KnownRooms rooms,
            Directory directory,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.clock = clock;
        this.linking = linking;
        this.rooms = rooms;
        this.events = events;
        this.pools = pools;
        this.directory = directory;
        this.facts = facts;
    }

    /**
     * The whole programme. {@code agreement}: to how many who wait for a session a place may go by it.
     *
     * @throws InvalidField naming each item by its place, {@code items[2].startsAt}
     */
    @Transactional
    public Event programme(UUID id, int version, List<ProgrammeItem> items, Agreement agreement) {
        var before = events.lock(id).orElseThrow();
        if (before.version() != version) {
            throw new OptimisticLockingFailureException("event " + id);
        }
        demandOwners(items);
        var typed = rooms.complete(
                linking.strictly(items, before.hostIds(), before.programme()), before.hostIds(), before.programme());
        var after = before.with(ProgrammeRules.check(typed, before.span()));
        events.update(after);
        room(before, after, items);
        tell(after);
        invite(before, after);
        facts.publishEvent(new SessionsChanged(id, agreement));
        agreement.demand();
        return after;
    }

    /**
     * Who may be named has changed, or who is on the list: programmes that name this person point at them as soon as it is clear who is
     * meant, and others hear once more of those that are out.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentChanged changed) {
        var now = clock.instant();
        for (var one : events.naming(changed.contributorId(), changed.hostId())) {
            if (names(one, changed.contributorId(), changed.plainName())) {
                var before = events.lock(one.id()).orElseThrow();
                var programme = linking.link(before.programme(), before.hostIds(), before.programme());
                boolean out = before.announced()
                        && before.stored() != EventState.CANCELLED
                        && now.isBefore(before.span().end());
                if (out || !programme.equals(before.programme())) {
                    var after = before.with(programme);
                    events.update(after);
                    if (out) {
                        tell(after);
                    }
                }
            }
        }
    }

    @EventListener
    public void on(NameDropped dropped) {
        var plain = Contributor.plain(dropped.name());
        if (events.naming(dropped.contributorId(), dropped.hostId()).stream()
                .anyMatch(event -> names(event, dropped.contributorId(), plain))) {
            throw new Conflict("contributor-named", dropped.name());
        }
    }

    /** Points at them, or names somebody who is called so and points at nobody. */
    private static boolean names(Event event, @Nullable UUID contributorId, String plainName) {
        return event.programme().stream()
                .flatMap(item -> item.people().stream())
                .anyMatch(one -> one.id() != null
                        ? one.id().equals(contributorId)
                        : one.name() != null && Contributor.plain(one.name()).equals(plainName));
    }

    /** The words of one session, by whoever owns it. What somebody else wrote in the programme meanwhile stays. */
    @Transactional
    public Event write(
            UUID id,
            UUID sessionId,
            @Nullable Text title,
            @Nullable Text description,
            @Nullable List<ProgrammeItem.Contributor> contributors) {
        var before = events.lock(id).orElseThrow();
        if (find(before, sessionId).isEmpty()) {
            throw new NotFound("session", sessionId);
        }
        var people = contributors == null ? List.<ProgrammeItem.Contributor>of() : contributors;
        if (title == null || title.blank()) {
            throw new InvalidField("title", "required");
        }
        if (longer(title, LONGEST_TITLE)) {
            throw new InvalidField("title", "too-long", LONGEST_TITLE);
        }
        if (description != null && longer(description, LONGEST_TEXT)) {
            throw new InvalidField("description", "too-long", LONGEST_TEXT);
        }
        if (people.size() > MOST_CONTRIBUTORS
                || people.stream()
                        .anyMatch(one -> one.name() == null || one.name().length() > LONGEST_TITLE)) {
            throw new InvalidField("contributors", "too-many", MOST_CONTRIBUTORS);
        }
        var written = before.programme().stream()
                .map(item -> sessionId.equals(item.id()) ? item.written(title, description, people) : item)
                .toList();
        var after = before.with(linking.link(written, before.hostIds(), before.programme()));
        events.update(after);
        tell(after);
        return after;
    }

    public static Optional<ProgrammeItem> find(Event event, UUID sessionId) {
        return event.programme().stream()
                .filter(item -> sessionId.equals(item.id()))
                .findFirst();
    }

    private void demandOwners(List<ProgrammeItem> items) {
        var owners = items.stream()
                .map(ProgrammeItem::ownerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = directory.organisationNames(owners);
        var errors = new ArrayList<FieldError>();
        for (int at = 0; at < items.size(); at++) {
            var owner = items.get(at).ownerId();
            if (owner != null && !known.containsKey(owner)) {
                errors.add(FieldError.of("items[" + at + "].session.ownerId", "unknown-organisation"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }

    /** Each bookable session has its pool; one where somebody has a place is neither made too small nor taken away. */
    private void room(Event before, Event after, List<ProgrammeItem> typed) {
        var kept = new HashSet<UUID>();
        for (var item : after.programme()) {
            var sessionId = Objects.requireNonNull(item.id());
            Integer seats = item.seats();
            if (seats != null) {
                kept.add(sessionId);
                pools.lock(sessionId, MODE).filter(pool -> pool.taken() > seats).ifPresent(pool -> {
                    throw new InvalidField(
                            "items[" + place(typed, sessionId) + "].session.seats", "below-taken", pool.taken());
                });
                pools.keep(sessionId, MODE, seats);
            }
        }
        for (var item : before.programme()) {
            var sessionId = Objects.requireNonNull(item.id());
            if (item.seats() != null && !kept.contains(sessionId)) {
                pools.lock(sessionId, MODE)
                        .filter(pool -> pool.taken() + pool.waiting() > 0)
                        .ifPresent(pool -> {
                            throw new SessionHasPeople(title(item), pool.taken() + pool.waiting());
                        });
                pools.removeEmpty(sessionId, MODE);
            }
        }
    }

    private static int place(List<ProgrammeItem> typed, UUID sessionId) {
        for (int at = 0; at < typed.size(); at++) {
            if (sessionId.equals(typed.get(at).id())) {
                return at;
            }
        }
        return 0;
    }

    private void tell(Event event) {
        if (event.stored() != EventState.DRAFT) {
            facts.publishEvent(new EventFact.EventChanged(event));
        }
    }

    private void invite(Event before, Event after) {
        var known = owners(before);
        owners(after).stream()
                .filter(owner -> !known.contains(owner) && !after.hostIds().contains(owner))
                .forEach(owner -> facts.publishEvent(new PartnerFact(after, owner)));
    }

    private static List<UUID> owners(Event event) {
        return event.programme().stream()
                .map(ProgrammeItem::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String title(ProgrammeItem item) {
        return item.title() == null ? "" : item.title().sv();
    }

    private static boolean longer(Text text, int most) {
        return text.sv().length() > most || text.en() != null && text.en().length() > most;
    }
}
