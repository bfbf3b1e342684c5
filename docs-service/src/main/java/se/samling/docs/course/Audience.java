package se.samling.docs.course;

import java.util.List;
import java.util.UUID;

/** Who may read: everybody where both are empty, else the members of any of the networks and the people of the organisations. */
public record Audience(List<UUID> networkIds, List<UUID> organisationIds) {

    public static final Audience EVERYBODY = new Audience(List.of(), List.of());

    public boolean isEverybody() {
        return networkIds.isEmpty() && organisationIds.isEmpty();
    }
}
