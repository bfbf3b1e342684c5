package se.samling.event.changeover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.agreement.Agreement;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.broadcast.Equipping;
import se.samling.event.broadcast.LiveRoomDraft;
import se.samling.event.broadcast.LiveRooms;
import se.samling.event.changeover.Changeover.Chosen;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.Move;
import se.samling.event.schedule.Moving;
import se.samling.event.schedule.Rehearsal;
import se.samling.event.schedule.Together;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * Makes a changeover: all events in one transaction or none, each a move that takes everybody along and gives its event a live room.
 * They are told together, so that a person gets one mail whatever number of them they had a place at.
 */
@Service
public class ChangingOver {

    private final Events events;
    private final Obstacles obstacles;
    private final Moving moving;
    private final Equipping equipping;
    private final LiveRooms rooms;
    private final Rehearsal rehearsal;

    ChangingOver(
            Events events,
            Obstacles obstacles,
            Moving moving,
            Equipping equipping,
            LiveRooms rooms,
            Rehearsal rehearsal) {
        this.events = events;
        this.obstacles = obstacles;
        this.moving = moving;
        this.equipping = equipping;
        this.rooms = rooms;
        this.rehearsal = rehearsal;
    }

    /** The events as they are, and who of those who wait would get a place by it. */
    public record Look(List<Event> events, List<PlacesToGive.Place> places) {}

    /** The moves are made and taken back: nothing is changed. @throws InvalidField when {@link #make} would */
    @Transactional
    public Look look(Changeover changeover) {
        obstacles.demandReadable(changeover);
        var chosen = changeover.chosen().stream().map(this::find).toList();
        obstacles.demandNone(changeover, chosen);
        var places = rehearsal.of(() -> {
            var agreement = Agreement.rehearsal();
            move(locked(changeover.chosen()), changeover, agreement);
            return agreement.given();
        });
        return new Look(chosen, places);
    }

    /**
     * Sent again with the same id it answers with the events as they are. {@code agreement}: to how many who wait a place may go by it.
     *
     * @throws InvalidField naming every event in the way
     */
    @Transactional
    public List<Event> make(Changeover changeover, Agreement agreement) {
        obstacles.demandReadable(changeover);
        var id = Objects.requireNonNull(changeover.id());
        var before = locked(changeover.chosen());
        if (before.stream().allMatch(event -> made(event, id))) {
            return before;
        }
        obstacles.demandNone(changeover, before);
        move(before, changeover, agreement);
        agreement.demand();
        return before.stream().map(event -> equipped(event, changeover)).toList();
    }

    private void move(List<Event> before, Changeover changeover, Agreement agreement) {
        var together = Together.of(Objects.requireNonNull(changeover.id()), before);
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < before.size(); i++) {
            try {
                moving.move(before.get(i).id(), to(before.get(i), changeover), together, agreement);
            } catch (InvalidField refused) {
                var field = "events[" + i + "]";
                refused.errors().forEach(error -> wrong.add(new FieldError(field, error.code(), error.arguments())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
    }

    /** Always in the same order, so that two changeovers never wait for each other; answered in the order chosen. */
    private List<Event> locked(List<Chosen> chosen) {
        var locked = new HashMap<UUID, Event>();
        chosen.stream()
                .map(Chosen::eventId)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .forEach(id -> locked.put(id, events.lock(id).orElseThrow(() -> new NotFound("event", id))));
        return chosen.stream()
                .map(one -> Objects.requireNonNull(locked.get(one.eventId())))
                .toList();
    }

    private Event find(Chosen chosen) {
        var id = Objects.requireNonNull(chosen.eventId());
        return events.find(id).orElseThrow(() -> new NotFound("event", id));
    }

    private static Move to(Event event, Changeover changeover) {
        return new Move(
                event.span().startsAt(),
                event.span().endsAt(),
                null,
                changeover.mode(),
                null,
                event.span().deadline(),
                changeover.message());
    }

    private Event equipped(Event event, Changeover changeover) {
        var room = rooms.find(event.id());
        LiveRoomDraft draft = Objects.requireNonNull(changeover.room());
        equipping.equip(
                event.id(), room.map(one -> String.valueOf(one.version())).orElse(null), draft);
        return events.find(event.id()).orElseThrow();
    }

    private static boolean made(Event event, UUID id) {
        var together = event.entry().together();
        return together != null && together.id().equals(id);
    }
}
