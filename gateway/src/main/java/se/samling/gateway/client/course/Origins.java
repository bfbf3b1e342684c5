package se.samling.gateway.client.course;

import java.util.List;
import java.util.UUID;

/** What a reader without an account can say. */
public record Origins(List<String> kinds, List<Place> places) {

    /** A municipality or region. */
    public record Place(UUID organisationId, String name, String kind) {}
}
