package se.samling.event.broadcast;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.delivery.Capability;
import se.samling.event.delivery.Deliveries;
import se.samling.event.delivery.LiveDelivery;
import se.samling.event.delivery.ProviderAway;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.Events;

/** Does what is to be done at providers, again and again while one is away, and follows events that move or are cancelled. */
@Service
class Provisioning {

    private static final Logger log = LoggerFactory.getLogger(Provisioning.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 5;

    private final LiveRooms rooms;
    private final ProviderWork work;
    private final Events events;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Provisioning(
            LiveRooms rooms,
            ProviderWork work,
            Events events,
            Deliveries deliveries,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.rooms = rooms;
        this.work = work;
        this.events = events;
        this.deliveries = deliveries;
        this.facts = facts;
        this.clock = clock;
    }

    /** No transaction is open while a provider is asked. */
    @Scheduled(fixedDelayString = "${samling.live.work-every:PT3S}")
    void work() {
        for (var claimed = work.claim(clock.instant()); claimed.isPresent(); claimed = work.claim(clock.instant())) {
            perform(claimed.get());
        }
    }

    private void perform(ProviderWork.Claimed claimed) {
        var room = rooms.find(claimed.eventId()).orElse(null);
        var event = events.find(claimed.eventId()).orElse(null);
        if (room == null || event == null) {
            work.done(claimed);
            return;
        }
        try {
            boolean settled = perform(claimed.kind(), deliveries.of(room.provider()), room, event);
            if (settled) {
                work.done(claimed);
            } else {
                work.later(claimed, "provision", room.opensAt(event));
            }
        } catch (ProviderAway away) {
            var wait = Duration.ofSeconds(2L << Math.min(claimed.attempts(), MOST_DOUBLINGS));
            var next = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            log.warn("live room of {}: {}; tried again in {}", claimed.eventId(), away.reason(), next);
            work.failed(claimed, away.reason(), clock.instant().plus(next));
        }
    }

    /** Each may be done again with the same outcome. False while the room is to be made later, when it opens. */
    private boolean perform(String kind, LiveDelivery delivery, LiveRoom room, Event event) {
        var now = clock.instant();
        if (kind.equals("cancel")) {
            delivery.cancel(room.room(event));
            return true;
        }
        if (kind.equals("update")) {
            delivery.update(room.room(event));
        }
        if (now.isBefore(room.opensAt(event))) {
            return false;
        }
        if (now.isBefore(room.closesAt(event))) {
            delivery.provision(room.room(event));
            rooms.made(event.id(), true);
        }
        return true;
    }

    /** The room keeps the event's time and name, and its message says so. */
    @EventListener
    @Transactional
    public void on(EventFact fact) {
        var event = fact.event();
        boolean cancelled = fact instanceof EventFact.EventCancelled;
        if (fact instanceof EventFact.EventClosed || fact instanceof EventFact.EventHeld) {
            return;
        }
        rooms.nextVersion(event.id()).ifPresent(room -> {
            if (deliveries.of(room.provider()).can(Capability.PREPARES)) {
                plan(room, event, cancelled);
            }
            facts.publishEvent(new BroadcastFact.LiveRoomChanged(room));
        });
    }

    /** A room that the provider has made already hears of it at once, and is made anew when it opens. */
    private void plan(LiveRoom room, Event event, boolean cancelled) {
        if (cancelled) {
            work.plan(event.id(), "cancel", clock.instant());
        } else if (rooms.made(event.id())) {
            work.plan(event.id(), "update", clock.instant());
        } else {
            work.plan(event.id(), "provision", room.opensAt(event));
        }
    }
}
