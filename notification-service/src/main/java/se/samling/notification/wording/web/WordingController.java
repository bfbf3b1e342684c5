package se.samling.notification.wording.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.language.Text;
import se.samling.notification.wording.Part;
import se.samling.notification.wording.Rewording;
import se.samling.notification.wording.Wordings;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** A host's own words in its letters: what they are, what they were, new ones, and back to the standard text. */
@RestController
@RequestMapping("/api/wordings")
class WordingController {

    private final Wordings wordings;
    private final Rewording rewording;
    private final HostAccess access;

    WordingController(Wordings wordings, Rewording rewording, HostAccess access) {
        this.wordings = wordings;
        this.rewording = rewording;
        this.access = access;
    }

    /** Absent words are the standard text. */
    record Change(@Nullable Text words) {}

    /** Every part of a host's letters, worded or not. */
    @GetMapping
    List<WordingView> all(Caller caller, @RequestParam UUID host) {
        access.demandOneOf(caller, List.of(host));
        var kept = wordings.ofHost(host);
        return Arrays.stream(Part.values())
                .map(part -> kept.stream()
                        .filter(wording -> wording.part() == part)
                        .findFirst()
                        .map(WordingView::of)
                        .orElseGet(() -> WordingView.standard(part)))
                .toList();
    }

    /** All versions of a part, newest first. */
    @GetMapping("/{part}/versions")
    List<WordingView> versions(Caller caller, @PathVariable String part, @RequestParam UUID host) {
        access.demandOneOf(caller, List.of(host));
        return wordings.versions(host, demand(part)).stream()
                .map(WordingView::of)
                .toList();
    }

    /** Gives a part new words, or the standard text back. */
    @PutMapping("/{part}")
    ResponseEntity<WordingView> reword(
            Caller caller,
            @PathVariable String part,
            @RequestParam UUID host,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Change change) {
        access.demandOneOf(caller, List.of(host));
        var made = rewording.reword(host, demand(part), seen, change.words(), caller.personId());
        return ResponseEntity.ok().eTag(IfMatch.tag(made.version())).body(WordingView.of(made));
    }

    private static Part demand(String part) {
        return Part.of(part).orElseThrow(() -> new NotFound("wording", part));
    }
}
