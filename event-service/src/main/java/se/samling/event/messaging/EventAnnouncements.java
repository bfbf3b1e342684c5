package se.samling.event.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.schedule.Credits;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventFact;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.Together;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts about events become messages that carry the whole event, in the transaction in which they became true. */
@Component
class EventAnnouncements {

    private final Outbox outbox;
    private final Directory directory;
    private final Credits credits;
    private final Clock clock;

    EventAnnouncements(Outbox outbox, Directory directory, Credits credits, Clock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.credits = credits;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EventFact fact) {
        var type = switch (fact) {
            case EventFact.EventAnnounced f -> "EventAnnounced";
            case EventFact.EventChanged f -> "EventChanged";
            case EventFact.EventOpened f -> "EventOpened";
            case EventFact.EventMoved f -> "EventMoved";
            case EventFact.EventClosed f -> "EventClosed";
            case EventFact.EventHeld f -> "EventHeld";
            case EventFact.EventCancelled f -> "EventCancelled";
        };
        var event = fact.event();
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.EVENTS, event.id().toString(), type, event.version(), payload(event)));
    }

    private Wire.Event payload(Event event) {
        var content = event.content();
        var names = directory.organisationNames(event.hostIds());
        var networks = directory.networks(event.networkIds());
        var previous = event.entry().previous();
        return new Wire.Event(
                event.id(),
                event.slug(),
                content.title(),
                content.ingress(),
                event.state(clock.instant()).word(),
                content.mode(),
                event.span().startsAt(),
                event.span().endsAt(),
                event.span().zone().getId(),
                content.place() == null
                        ? null
                        : new Wire.Place(content.place().name(), content.place().address()),
                content.digitalLink(),
                event.hostIds().stream()
                        .map(id -> new Wire.Host(id, names.getOrDefault(id, "")))
                        .toList(),
                event.networkIds().stream()
                        .map(networks::get)
                        .filter(Objects::nonNull)
                        .map(network -> new Wire.Network(network.id(), network.slug(), network.name()))
                        .toList(),
                event.series() == null ? null : event.series().id(),
                content.audience().text(),
                content.contactEmail(),
                event.published(),
                event.published()
                        ? credits.shown(event).stream()
                                .map(EventAnnouncements::item)
                                .toList()
                        : List.of(),
                event.span().deadline(),
                event.entry().sequence(),
                event.entry().moved(),
                previous == null
                        ? null
                        : new Wire.Previous(previous.startsAt(), previous.endsAt(), previous.place(), previous.mode()),
                event.entry().moveMessage(),
                together(event.entry().together()),
                event.entry().cancellationReason());
    }

    private static Wire.@Nullable Together together(@Nullable Together act) {
        return act == null
                ? null
                : new Wire.Together(
                        act.id(),
                        act.events().stream()
                                .map(one -> new Wire.Moved(one.eventId(), one.version()))
                                .toList());
    }

    private static Wire.Item item(ProgrammeItem item) {
        return new Wire.Item(
                item.startsAt(),
                item.endsAt(),
                item.title(),
                item.contributors() == null
                        ? List.of()
                        : item.contributors().stream()
                                .map(person ->
                                        new Wire.Contributor(person.name(), person.title(), person.organisation()))
                                .toList());
    }
}
