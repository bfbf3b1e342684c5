package se.samling.gateway.client.checkin;

import java.util.List;
import java.util.UUID;

/** An event's open stations; {@code token} of link purpose station. */
public record Stations(StationList.Counts counts, List<Station> stations) {

    public record Station(UUID id, String name, String token) {}
}
