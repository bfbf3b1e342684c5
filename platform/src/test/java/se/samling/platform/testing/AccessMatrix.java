package se.samling.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints a service really has, so that a test can demand a line for each. */
public final class AccessMatrix {

    private static final UUID SOMEBODY = UUID.fromString("0190f5a0-0000-7000-8000-00000000cafe");
    private static final List<Supplier<String>> CALLERS = List.of(
            () -> "", () -> TestTokens.member(SOMEBODY), () -> TestTokens.organiser(SOMEBODY), TestTokens::admin);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private AccessMatrix() {}

    /** All mappings under /api as {@code "GET /api/things/{id}"}, sorted. */
    public static Set<String> endpoints(RequestMappingHandlerMapping mappings) {
        var lines = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> lines.add(method + " " + pattern))));
        return lines;
    }

    /** Fills path variables: {@code {slug}} with a word, everything else with an id that nobody has. */
    public static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{slug}", "finns-inte")
                .replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
    }

    /** The path with a thing in the place of a part; only what a path names is made. */
    public static String filled(String path, String part, Supplier<?> thing) {
        return path.contains(part) ? path.replace(part, String.valueOf(thing.get())) : path;
    }

    /**
     * Asks every endpoint of the service as nobody, as a member, as an organiser and as an administrator, and compares with the
     * table: a line per endpoint, a cell per caller. A cell is a status such as {@code 401} or {@code 403}, or {@code ok} for
     * whatever is neither. The ids in the paths are nobody's and the bodies empty, so {@code ok} is mostly a 404 or a 422.
     *
     * @return what is not as the table says, and endpoints and lines that lack their counterpart; empty when all is well
     */
    public static List<String> deviations(RequestMappingHandlerMapping mappings, int port, String lines) {
        var table = table(lines);
        var deviations = new ArrayList<String>();
        endpoints(mappings).forEach(endpoint -> {
            var cells = table.remove(endpoint);
            if (cells == null) {
                deviations.add("no line for " + endpoint);
                return;
            }
            var found = CALLERS.stream()
                    .map(token -> cell(ask(endpoint, port, token.get())))
                    .collect(Collectors.joining(" "));
            if (!found.equals(cells)) {
                deviations.add(endpoint + " is " + found + ", not " + cells);
            }
        });
        table.keySet().forEach(endpoint -> deviations.add("no such endpoint: " + endpoint));
        return deviations;
    }

    /** The endpoints that answer a program's key although none of its scopes names them; those that anybody may ask are left out. */
    public static List<String> openTo(String keyToken, RequestMappingHandlerMapping mappings, int port) {
        return endpoints(mappings).stream()
                .filter(endpoint -> {
                    int anybody = ask(endpoint, port, "");
                    return anybody == 401 && ask(endpoint, port, keyToken) != 403;
                })
                .toList();
    }

    private static String cell(int status) {
        return status == 401 || status == 403 ? String.valueOf(status) : "ok";
    }

    private static int ask(String endpoint, int port, String token) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path(endpoint)))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", TestTokens.bearer(token));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A table from lines such as {@code "GET /api/things | 200 401 403 200"}: endpoint to the cells' words. */
    public static Map<String, String> table(String lines) {
        var table = new TreeMap<String, String>();
        lines.lines().filter(line -> line.contains("|")).forEach(line -> {
            var cells = line.split("\\|", 2);
            table.put(cells[0].strip().replaceAll("\\s+", " "), cells[1].strip().replaceAll("\\s+", " "));
        });
        return table;
    }
}
