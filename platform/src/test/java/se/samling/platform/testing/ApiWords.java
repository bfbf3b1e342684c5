package se.samling.platform.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What a service's OpenAPI document says of its operations, so that a test can demand words for each. */
public final class ApiWords {

    private ApiWords() {}

    /** A line for each operation of the service at {@code port} that has no summary or another's name in its controller. */
    public static List<String> missing(int port) {
        var document = RestClient.create()
                .get()
                .uri("http://localhost:" + port + "/v3/api-docs")
                .retrieve()
                .requiredBody(JsonNode.class);
        var missing = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var operation = method.getKey() + " " + path.getKey();
                if (method.getValue().path("summary").asString("").isBlank()) {
                    missing.add(operation + " has no summary");
                }
                // A second one of a name is counted.
                var name = method.getValue().path("operationId").asString("");
                if (name.matches(".*_\\d+")) {
                    missing.add(operation + " shares a name: " + name);
                }
            }
        }
        return missing;
    }
}
