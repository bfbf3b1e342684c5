package se.samling.event.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.delivery.Capability;
import se.samling.event.delivery.Deliveries;
import se.samling.event.delivery.Provider;
import se.samling.event.delivery.Settings;
import se.samling.event.schedule.DraftDiscarded;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Gives an event a live room, changes it, and takes it away. Personal links stay as they are whatever carries the picture. */
@Service
public class Equipping {

    private static final int CLOSES_AFTER_MINUTES = 15;

    private final LiveRooms rooms;
    private final Events events;
    private final Deliveries deliveries;
    private final ProviderWork work;
    private final ApplicationEventPublisher facts;

    Equipping(
            LiveRooms rooms, Events events, Deliveries deliveries, ProviderWork work, ApplicationEventPublisher facts) {
        this.rooms = rooms;
        this.events = events;
        this.deliveries = deliveries;
        this.work = work;
        this.facts = facts;
    }

    /** @throws InvalidField naming each field that cannot be taken */
    @Transactional
    public LiveRoom equip(UUID eventId, @Nullable String version, LiveRoomDraft draft) {
        var event = events.lock(eventId).orElseThrow();
        if (event.stored() == EventState.CANCELLED) {
            throw new Conflict("event-cancelled");
        }
        if (event.content().mode().equals("on-site")) {
            throw new Conflict("event-on-site");
        }
        var before = rooms.lock(eventId);
        before.ifPresent(room -> IfMatch.require(version, room.version()));
        var wanted = read(event, draft);
        var room = rooms.save(wanted);
        boolean another = before.filter(old -> old.provider() == room.provider()
                        && java.util.Objects.equals(
                                old.settings().account(), room.settings().account()))
                .isEmpty();
        if (deliveries.of(room.provider()).can(Capability.PREPARES)) {
            work.plan(eventId, "provision", room.opensAt(event));
        } else if (another) {
            work.forget(eventId);
        }
        facts.publishEvent(new BroadcastFact.LiveRoomChanged(room));
        return room;
    }

    @Transactional
    public void remove(UUID eventId) {
        var room = rooms.nextVersion(eventId).orElseThrow(NoLiveRoom::new);
        rooms.remove(eventId);
        work.forget(eventId);
        facts.publishEvent(new BroadcastFact.LiveRoomRemoved(room));
    }

    @EventListener
    void discard(DraftDiscarded draft) {
        if (rooms.lock(draft.eventId()).isPresent()) {
            remove(draft.eventId());
        }
    }

    /** The words for all of a host's broadcasts. */
    @Transactional
    public Help keepHelp(UUID host, Help help) {
        var wrong = new ArrayList<FieldError>();
        HelpReading.check(help, wrong);
        demand(wrong);
        rooms.keepHelp(host, help);
        return help;
    }

    /** Whether a room could be like this, whichever event it is for. @throws InvalidField naming each field that cannot be taken */
    public void check(Event event, LiveRoomDraft draft) {
        read(event, draft);
    }

    private LiveRoom read(Event event, LiveRoomDraft draft) {
        var wrong = new ArrayList<FieldError>();
        var provider = Provider.of(draft.provider()).orElse(null);
        if (provider == null) {
            throw new InvalidField("provider", "unknown-provider");
        }
        int minutes = draft.closesAfterMinutes() == null ? CLOSES_AFTER_MINUTES : draft.closesAfterMinutes();
        if (minutes < 0 || minutes > 600) {
            wrong.add(FieldError.of("closesAfterMinutes", "minutes-to-600"));
        }
        var help = draft.help() == null ? Help.NONE : draft.help();
        HelpReading.check(help, wrong);
        var room = new LiveRoom(
                event.id(),
                provider,
                settings(draft),
                help,
                Math.clamp(minutes, 0, 600),
                draft.evaluation() == null || draft.evaluation(),
                0,
                1);
        wrong.addAll(deliveries.of(provider).check(room.room(event)));
        demand(wrong);
        return room;
    }

    private static Settings settings(LiveRoomDraft draft) {
        return new Settings(
                word(draft.account()), word(draft.link()), word(draft.streamUrl()), word(draft.backupUrl()));
    }

    private static @Nullable String word(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static void demand(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
    }
}
