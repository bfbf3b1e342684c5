package se.samling.event.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.broadcast.Banners;
import se.samling.event.broadcast.BroadcastFact;
import se.samling.event.broadcast.LiveRoom;
import se.samling.event.delivery.Capability;
import se.samling.event.delivery.Deliveries;
import se.samling.event.messaging.wire.Wire;
import se.samling.event.question.QuestionFact;
import se.samling.event.recording.Recording;
import se.samling.event.recording.Recordings;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts about live rooms and questions become messages; a draft's are nobody else's business. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BroadcastAnnouncements {

    private final Outbox outbox;
    private final Events events;
    private final Banners banners;
    private final Deliveries deliveries;
    private final Recordings recordings;

    BroadcastAnnouncements(
            Outbox outbox, Events events, Banners banners, Deliveries deliveries, Recordings recordings) {
        this.outbox = outbox;
        this.events = events;
        this.banners = banners;
        this.deliveries = deliveries;
        this.recordings = recordings;
    }

    @EventListener
    void on(BroadcastFact fact) {
        var room = fact.room();
        var key = room.eventId().toString();
        var event = events.find(room.eventId()).orElseThrow();
        if (event.stored() == EventState.DRAFT) {
            return;
        }
        var type = switch (fact) {
            case BroadcastFact.LiveRoomChanged f -> "LiveRoomChanged";
            case BroadcastFact.BannerRaised f -> "BannerRaised";
            case BroadcastFact.BannerLowered f -> "BannerLowered";
            case BroadcastFact.RecordingPublished f -> "RecordingPublished";
            case BroadcastFact.RecordingWithdrawn f -> "RecordingWithdrawn";
            case BroadcastFact.LiveRoomRemoved f -> "";
        };
        outbox.append(
                type.isEmpty()
                        ? OutgoingMessage.tombstone(TopicsAndReadModels.BROADCASTS, key)
                        : new OutgoingMessage(
                                TopicsAndReadModels.BROADCASTS, key, type, room.version(), payload(room, event)));
    }

    @EventListener
    void on(QuestionFact fact) {
        var question = fact.question();
        var type = switch (fact) {
            case QuestionFact.QuestionAsked f -> "QuestionAsked";
            case QuestionFact.QuestionModerated f -> "QuestionModerated";
            case QuestionFact.QuestionMoved f -> "QuestionMoved";
        };
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.QUESTIONS,
                question.id().toString(),
                type,
                question.version(),
                new Wire.Question(
                        question.id(), question.eventId(), question.state().word())));
    }

    private Wire.Broadcast payload(LiveRoom room, Event event) {
        return new Wire.Broadcast(
                room.eventId(),
                room.opensAt(event),
                room.closesAt(event),
                deliveries.of(room.provider()).can(Capability.PLAYS_HERE),
                banners.raised(room.eventId())
                        .map(banner ->
                                new Wire.UpNow(banner.id(), banner.words(), banner.toBackup(), banner.raisedAt()))
                        .orElse(null),
                room.evaluation(),
                recordings.find(room.eventId()).map(Recording::publishedAt).orElse(null));
    }
}
