package se.samling.gateway.pages.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** One service's API as a table: what its OpenAPI document says, operation by operation. */
public record ApiDescription(String title, List<Operation> operations) {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    public record Operation(String method, String path, String summary) {}

    static ApiDescription of(JsonNode openApi) {
        var operations = new ArrayList<Operation>();
        for (var path : openApi.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var operation = method.getValue();
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation
                                    .path("summary")
                                    .asString(operation.path("operationId").asString(""))));
                }
            }
        }
        operations.sort(Comparator.comparing(Operation::path)
                .thenComparing(one -> METHODS.indexOf(one.method().toLowerCase(Locale.ROOT))));
        return new ApiDescription(openApi.path("info").path("title").asString(""), operations);
    }
}
