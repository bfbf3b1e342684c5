package se.samling.membership.network;

import java.util.List;
import java.util.UUID;

/** A network with its hosts, the coordinating one first. */
public record Network(UUID id, String slug, List<UUID> hostIds, Content content, int version) {

    public boolean admits(String kind) {
        return content.admission().kinds().contains(kind);
    }
}
