package se.samling.docs.download.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.download.Downloads;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** How often documents were fetched, for the hosts' organisers. */
@RestController
class DownloadsController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Downloads downloads;
    private final ReadingRule rule;
    private final Clock clock;

    DownloadsController(Downloads downloads, ReadingRule rule, Clock clock) {
        this.downloads = downloads;
        this.rule = rule;
        this.clock = clock;
    }

    /** Events with fewer downloads than {@code threshold} are left out. */
    record DownloadsView(int threshold, List<Downloads.OfEvent> events) {}

    /** Tells how often documents were fetched, by event: of a year's events that the caller organises, this year where none is said. */
    @GetMapping("/api/downloads")
    DownloadsView year(@RequestParam(required = false) @Nullable Integer year, Caller caller) {
        int wanted =
                year == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear() : year;
        if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
            throw new InvalidField("year", "unknown-year");
        }
        return new DownloadsView(Downloads.FEWEST, downloads.year(wanted, caller));
    }

    /** Tells how often one event's documents were fetched. */
    @GetMapping("/api/events/{id}/downloads")
    DownloadsView event(@PathVariable UUID id, Caller caller) {
        rule.mayAdd(caller, id);
        return new DownloadsView(Downloads.FEWEST, downloads.event(id));
    }
}
