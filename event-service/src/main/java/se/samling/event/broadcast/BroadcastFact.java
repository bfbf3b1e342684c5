package se.samling.event.broadcast;

/** What happened to a live room; each has the room with its new version. */
public sealed interface BroadcastFact {
    LiveRoom room();

    record LiveRoomChanged(LiveRoom room) implements BroadcastFact {}

    record BannerRaised(LiveRoom room) implements BroadcastFact {}

    record BannerLowered(LiveRoom room) implements BroadcastFact {}

    record RecordingPublished(LiveRoom room) implements BroadcastFact {}

    record RecordingWithdrawn(LiveRoom room) implements BroadcastFact {}

    record LiveRoomRemoved(LiveRoom room) implements BroadcastFact {}
}
