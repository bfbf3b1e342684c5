package se.samling.gateway.client.casestudy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Published case studies: those that fit, and how many there are of each kind of organisation and in each network. */
public record KnowledgeBank(
        List<Hit> items, @Nullable String next, List<KindCount> kinds, List<NetworkCount> networks) {

    /** {@code snippet} has its matches between « and ». */
    public record Hit(
            String slug,
            String title,
            String organisation,
            String kind,
            String networkSlug,
            Text networkName,
            String snippet,
            Instant publishedAt) {}

    public record KindCount(String kind, int count) {}

    public record NetworkCount(String slug, Text name, int count) {}
}
