package se.samling.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ids that the services gave to what the file calls by short names. */
final class Known {

    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> networks = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    void organisation(String name, JsonNode made) {
        organisations.put(name, made.get("id").asString());
    }

    void network(String name, JsonNode made) {
        networks.put(name, made.get("id").asString());
        slugs.put(name, made.get("slug").asString());
    }

    String organisation(String name) {
        return found(organisations, name);
    }

    String id(String network) {
        return found(networks, network);
    }

    String slug(String network) {
        return found(slugs, network);
    }

    /** A copy with ids in the place of names, and without what the API does not know. */
    ObjectNode draft(JsonNode written, List<String> unknownToApi) {
        var draft = (ObjectNode) written.deepCopy();
        draft.remove(unknownToApi);
        replace(draft, "hosts", "hostIds", organisations);
        replace(draft, "networks", "networkIds", networks);
        if (draft.get("audience") instanceof ObjectNode audience) {
            replace(audience, "organisations", "organisationIds", organisations);
            audience.withArray("organisationIds");
        }
        return draft;
    }

    private static void replace(ObjectNode in, String names, String ids, Map<String, String> known) {
        if (in.remove(names) instanceof JsonNode list) {
            var array = in.putArray(ids);
            list.forEach(name ->
                    array.add(UUID.fromString(found(known, name.asString())).toString()));
        }
    }

    private static String found(Map<String, String> known, String name) {
        return Objects.requireNonNull(known.get(name), () -> "nothing is called " + name);
    }
}
