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
import se.samling.event.delivery.ProviderAway;
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
        if (claimed.kind().equals("provision") && clock.instant().isBefore(room.opensAt(event))) {
            work.plan(event.id(), "provision", room.opensAt(event));
            return;
        }
        try {
            var delivery = deliveries.of(room.provider());
            if (claimed.kind().equals("cancel")) {
                delivery.cancel(room.room(event));
            } else if (clock.instant().isBefore(room.closesAt(event))) {
                delivery.provision(room.room(event));
            }
            work.done(claimed);
        } catch (ProviderAway away) {
            var wait = Duration.ofSeconds(2L << Math.min(claimed.attempts(), MOST_DOUBLINGS));
            var next = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            log.warn("live room of {}: {}; tried again in {}", claimed.eventId(), away.reason(), next);
            work.failed(claimed, away.reason(), clock.instant().plus(next));
        }
    }

    /** The room keeps the event's time, and its message says so. */
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
                work.plan(
                        event.id(),
                        cancelled ? "cancel" : "provision",
                        cancelled ? clock.instant() : room.opensAt(event));
            }
            facts.publishEvent(new BroadcastFact.LiveRoomChanged(room));
        });
    }
}
