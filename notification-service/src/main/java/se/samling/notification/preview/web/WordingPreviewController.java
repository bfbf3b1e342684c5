package se.samling.notification.preview.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.language.Language;
import se.samling.notification.language.Text;
import se.samling.notification.letter.Purpose;
import se.samling.notification.preview.Previewing;
import se.samling.notification.preview.Previewing.MailPreview;
import se.samling.notification.preview.SampleEvent;
import se.samling.notification.wording.Part;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** How a host's letters read with its own words, about an invented event. */
@RestController
class WordingPreviewController {

    private final Previewing previewing;
    private final SampleEvent sample;
    private final HostAccess access;

    WordingPreviewController(Previewing previewing, SampleEvent sample, HostAccess access) {
        this.previewing = previewing;
        this.sample = sample;
        this.access = access;
    }

    /** Words that are written and not kept; without a part, the letter as it would go now. */
    record Drafted(@Nullable String part, @Nullable Text words) {}

    /** Shows a host's letter about an invented event, with words that nobody has kept yet. */
    @PostMapping("/api/messages/preview/wordings")
    MailPreview preview(
            Caller caller,
            @RequestParam UUID host,
            @RequestParam(defaultValue = "invitation") String purpose,
            @RequestParam(defaultValue = "sv") String language,
            @RequestBody Drafted drafted) {
        access.demandOneOf(caller, List.of(host));
        var wanted = Purpose.of(purpose)
                .filter(known -> Part.bodyOf(known).isPresent())
                .orElseThrow(() -> new InvalidField("purpose", "unknown-purpose"));
        if (!List.of("sv", "en").contains(language)) {
            throw new InvalidField("language", "unknown-language");
        }
        var reads = Language.of(language);
        return previewing.worded(wanted, sample.of(host, reads), reads, drafts(drafted));
    }

    private static Map<Part, Text> drafts(Drafted drafted) {
        if (drafted.part() == null || drafted.words() == null) {
            return Map.of();
        }
        var part = Part.of(drafted.part()).orElseThrow(() -> new InvalidField("part", "unknown-part"));
        return Map.of(part, drafted.words());
    }
}
