package se.samling.membership.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Domains that say nothing of where somebody works, and domains of throw-away addresses. */
@Component
public class DomainLists {

    private final Set<String> privateDomains = read("domains/private.txt");
    private final Set<String> disposable = read("domains/disposable.txt");

    public boolean isPrivate(String domain) {
        return privateDomains.contains(domain);
    }

    public boolean isDisposable(String domain) {
        for (var part = domain; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
            if (disposable.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read(String path) {
        try {
            return new ClassPathResource(path)
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
