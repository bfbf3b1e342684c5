package se.samling.docs.search.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.directory.Text;
import se.samling.docs.search.KnowledgeBank;
import se.samling.docs.search.KnowledgeBank.Found;
import se.samling.docs.search.KnowledgeBank.KindCount;
import se.samling.docs.search.KnowledgeBank.NetworkCount;
import se.samling.docs.search.KnowledgeBank.Wish;
import se.samling.docs.search.Place;
import se.samling.platform.problem.InvalidField;

/** What organisations have shown of their work, for anybody. */
@RestController
class KnowledgeBankController {

    private static final int LONGEST_QUERY = 200;

    private final KnowledgeBank bank;

    KnowledgeBankController(KnowledgeBank bank) {
        this.bank = bank;
    }

    /** Those that fit, and how many there are of all kinds and in all networks. */
    record BankView(List<FoundView> items, @Nullable String next, List<KindCount> kinds, List<NetworkCount> networks) {}

    record FoundView(
            String slug,
            String title,
            String organisation,
            String kind,
            String networkSlug,
            Text networkName,
            String snippet,
            Instant publishedAt) {

        static FoundView of(Found found) {
            return new FoundView(
                    found.slug(),
                    found.title(),
                    found.organisation(),
                    found.kind(),
                    found.networkSlug(),
                    found.networkName(),
                    found.snippet(),
                    found.publishedAt());
        }
    }

    /**
     * Finds published case studies: the best match first with a query, else the newest. Open to everybody; counts of all kinds and
     * networks come along.
     */
    @GetMapping("/api/case-studies")
    BankView find(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String cursor) {
        if (query != null && query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw new InvalidField("query", "too-long", LONGEST_QUERY);
        }
        var page = bank.find(new Wish(query, kind, network), Place.of(cursor));
        return new BankView(
                page.items().stream().map(FoundView::of).toList(), page.next(), bank.kinds(), bank.networks());
    }
}
