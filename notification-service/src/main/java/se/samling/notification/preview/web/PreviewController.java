package se.samling.notification.preview.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.event.Event;
import se.samling.notification.language.Language;
import se.samling.notification.letter.Purpose;
import se.samling.notification.preview.Previewing;
import se.samling.notification.preview.Previewing.MailPreview;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** What a mail about an event will say. */
@RestController
class PreviewController {

    private final Previewing previewing;
    private final HostAccess access;

    PreviewController(Previewing previewing, HostAccess access) {
        this.previewing = previewing;
        this.access = access;
    }

    @GetMapping("/api/messages/preview")
    MailPreview preview(
            Caller caller,
            @RequestParam String purpose,
            @RequestParam UUID event,
            @RequestParam(defaultValue = "sv") String language) {
        Event organised = access.organisedEvent(caller, event);
        Purpose wanted = Purpose.of(purpose)
                .filter(Purpose::aboutEvent)
                .orElseThrow(() -> new InvalidField("purpose", "unknown-purpose"));
        if (!"sv".equals(language) && !"en".equals(language)) {
            throw new InvalidField("language", "unknown-language");
        }
        return previewing.preview(wanted, organised, Language.of(language));
    }
}
