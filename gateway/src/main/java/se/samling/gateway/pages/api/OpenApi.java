package se.samling.gateway.pages.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Connections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.pages.Layout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The services' OpenAPI documents as seen from outside: under the gateway's address, the operator's paths under the
 * service's name, and all of them joined into one. In the joined document each schema and operation carries its service's
 * name, as two services may mean different things by one word.
 */
@Component
class OpenApi {

    static final List<Service> SERVICES =
            List.of(Service.MEMBERSHIP, Service.EVENT, Service.NOTIFICATION, Service.DOCS);

    private static final String SCHEMAS = "#/components/schemas/";

    private final Connections connections;
    private final JsonMapper json;
    private final Layout layout;

    OpenApi(Connections connections, JsonMapper json, Layout layout) {
        this.connections = connections;
        this.json = json;
        this.layout = layout;
    }

    ObjectNode of(Service service) {
        var document = Objects.requireNonNull(
                connections.to(service).get().uri("/v3/api-docs").retrieve().body(ObjectNode.class));
        document.set("servers", json.valueToTree(List.of(Map.of("url", layout.address("")))));
        var paths = json.createObjectNode();
        for (var path : document.path("paths").properties()) {
            paths.set(
                    path.getKey().replaceFirst("^/api/operations/", "/api/operations/" + service.key() + "/"),
                    path.getValue());
        }
        document.set("paths", paths);
        return document;
    }

    /** One document of several; {@code documents} by service name. */
    ObjectNode joined(Map<String, ObjectNode> documents) {
        var joined = json.createObjectNode();
        joined.put("openapi", "3.1.0");
        joined.putObject("info").put("title", "Samling").put("version", "1");
        joined.set("servers", json.valueToTree(List.of(Map.of("url", layout.address("")))));
        var paths = joined.putObject("paths");
        var components = joined.putObject("components");
        var schemas = components.putObject("schemas");
        documents.forEach((service, document) -> {
            var renamed = json.readTree(json.writeValueAsString(document).replace(SCHEMAS, SCHEMAS + service + "."));
            for (var path : renamed.path("paths").properties()) {
                path.getValue().properties().forEach(one -> named(one.getValue(), service));
                // Two services may answer parts of one address; each operation has one of them.
                if (paths.get(path.getKey()) instanceof ObjectNode known) {
                    path.getValue().properties().forEach(one -> known.set(one.getKey(), one.getValue()));
                } else {
                    paths.set(path.getKey(), path.getValue());
                }
            }
            for (var schema : renamed.path("components").path("schemas").properties()) {
                schemas.set(service + "." + schema.getKey(), schema.getValue());
            }
            if (renamed.path("components").path("securitySchemes") instanceof ObjectNode schemes) {
                components.set("securitySchemes", schemes);
            }
        });
        return joined;
    }

    /** Services name their operations alone; together the names need the service's too. */
    private static void named(JsonNode operation, String service) {
        if (operation instanceof ObjectNode known && known.has("operationId")) {
            known.put("operationId", service + "." + known.path("operationId").asString(""));
        }
    }
}
