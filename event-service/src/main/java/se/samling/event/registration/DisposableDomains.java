package se.samling.event.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Domains of throw-away addresses. */
final class DisposableDomains {

    private static final Set<String> DOMAINS = read();

    private DisposableDomains() {}

    static boolean has(String email) {
        for (var part = email.substring(email.lastIndexOf('@') + 1);
                part.contains(".");
                part = part.substring(part.indexOf('.') + 1)) {
            if (DOMAINS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("domains/disposable.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
