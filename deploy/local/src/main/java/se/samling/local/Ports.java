package se.samling.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Where each part listens, always on the loopback address. A number comes from the environment
 * ({@code SAMLING_PORT_GATEWAY}), else from the file {@code .samling/ports}, else it is the usual one plus the offset.
 */
public record Ports(Map<String, Integer> numbers) {

    private static final Map<String, Integer> USUAL = usual();

    public static Ports choose(int offset, Map<String, String> environment, Properties file) {
        var chosen = new LinkedHashMap<String, Integer>();
        USUAL.forEach((name, usual) -> {
            var variable = variable(name);
            if (environment.containsKey(variable)) {
                chosen.put(name, number(variable, environment.get(variable)));
            } else if (file.containsKey(name)) {
                chosen.put(name, number(".samling/ports: " + name, file.getProperty(name)));
            } else {
                chosen.put(name, number(name, String.valueOf(usual + offset)));
            }
        });
        refuseSharing(chosen);
        return new Ports(Map.copyOf(chosen));
    }

    public static Set<String> names() {
        return USUAL.keySet();
    }

    public int of(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no port " + name);
        }
        return number;
    }

    /** Says plainly which port is taken, before anything is started. */
    public void refuseTaken(Collection<String> wanted) {
        for (var name : wanted) {
            try (var probe = new ServerSocket(of(name))) {
                probe.getLocalPort();
            } catch (IOException e) {
                throw new Trouble("""
                        Port %d (%s) is taken by another program.
                        Choose another one:   %s=%d ./samling up
                        or move all of them:  ./samling up --port-offset 100
                        or write it down:     echo %s=%d >> .samling/ports""".formatted(of(name), name, variable(name), of(name) + 100, name, of(name) + 100));
            }
        }
    }

    private static int number(String source, String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, in the same words as a number out of range
        }
        throw new Trouble(source + " says \"" + text + "\"; a port is a number from 1 to 65535.");
    }

    private static void refuseSharing(Map<String, Integer> chosen) {
        var owners = new HashMap<Integer, String>();
        chosen.forEach((name, number) -> {
            var owner = owners.putIfAbsent(number, name);
            if (owner != null) {
                throw new Trouble("Port " + number + " is chosen for both " + owner + " and " + name + ".");
            }
        });
    }

    private static String variable(String name) {
        return "SAMLING_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, Integer> usual() {
        var usual = new LinkedHashMap<String, Integer>();
        usual.put("gateway", 8080);
        usual.put("membership", 8081);
        usual.put("event", 8082);
        usual.put("notification", 8083);
        usual.put("docs", 8084);
        usual.put("inbox", 8025);
        usual.put("smtp", 2525);
        usual.put("imap", 2143);
        usual.put("keycloak", 8180);
        usual.put("postgres", 5433);
        usual.put("kafka", 19_092);
        usual.put("kafka-controller", 19_093);
        usual.put("s3", 9080);
        return usual;
    }
}
