package se.samling.platform.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints a service really has, so that a test can demand a line for each. */
public final class AccessMatrix {

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
