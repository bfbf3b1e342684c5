package se.samling.docs.search.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.search.DocumentSearch;
import se.samling.docs.search.Place;
import se.samling.docs.search.Seeker;
import se.samling.platform.page.Page;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** What the caller may read, by its words or the newest first. */
@RestController
class SearchController {

    private static final int LONGEST_QUERY = 200;

    private final DocumentSearch search;

    SearchController(DocumentSearch search) {
        this.search = search;
    }

    /** Finds documents the caller may read: the best match first with a query, else the newest. Without a token, what is open for everybody. */
    @GetMapping("/api/documents")
    Page<HitView> search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var seeker = new Seeker(caller.actor(), caller.admin());
        var hits = query == null || query.isBlank()
                ? search.newest(seeker, Place.of(cursor))
                : search.find(checked(query), seeker, Place.of(cursor));
        return new Page<>(hits.items().stream().map(HitView::of).toList(), hits.next());
    }

    private static String checked(String query) {
        if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            throw new InvalidField("query", "too-long", LONGEST_QUERY);
        }
        return query;
    }
}
