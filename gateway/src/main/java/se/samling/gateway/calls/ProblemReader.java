package se.samling.gateway.calls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a problem (RFC 9457) out of an answer. */
@Component
class ProblemReader {

    private final JsonMapper json;

    ProblemReader(JsonMapper json) {
        this.json = json;
    }

    RuntimeException read(Service service, ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (Breakers.isFailure(status)) {
            return new ServiceAway(service, new IOException("answered " + status));
        }
        var problem = parse(response.getBody().readAllBytes());
        if (problem == null) {
            return status == 503 ? new ServiceAway(service, null) : problem(service, status, response);
        }
        var type = problem.path("type").asString("");
        var extras = new HashMap<String, Object>();
        for (var member : problem.properties()) {
            if (!List.of("type", "title", "status", "detail", "instance", "errors")
                    .contains(member.getKey())) {
                extras.put(member.getKey(), json.convertValue(member.getValue(), Object.class));
            }
        }
        return new ServiceProblem(
                service,
                status,
                type.startsWith(ServiceProblem.TYPE_PREFIX)
                        ? type.substring(ServiceProblem.TYPE_PREFIX.length())
                        : "none",
                text(problem, "detail"),
                errors(problem.path("errors")),
                extras,
                response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
    }

    private static ServiceProblem problem(Service service, int status, ClientHttpResponse response) throws IOException {
        return new ServiceProblem(
                service,
                status,
                "none",
                null,
                List.of(),
                Map.of(),
                response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
    }

    private @Nullable JsonNode parse(byte[] body) {
        try {
            var node = json.readTree(body);
            return node.isObject() ? node : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static List<FieldProblem> errors(JsonNode errors) {
        var found = new ArrayList<FieldProblem>();
        for (var error : errors) {
            found.add(new FieldProblem(
                    error.path("field").asString(""),
                    error.path("code").asString(""),
                    error.path("message").asString("")));
        }
        return found;
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
