package se.samling.notification.preview.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.event.Event;
import se.samling.notification.event.Host;
import se.samling.notification.language.Language;
import se.samling.notification.letter.Purpose;
import se.samling.notification.preview.Previewing;
import se.samling.notification.preview.Previewing.MailPreview;
import se.samling.platform.problem.FieldError;
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
        return written(purpose, access.organisedEvent(caller, event), language);
    }

    /** The same for an event as its organiser has it in hand: a draft that nobody was told of, or a move before it is made. */
    @PostMapping("/api/messages/preview")
    MailPreview previewPlanned(
            Caller caller,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "sv") String language,
            @RequestBody Event event) {
        access.demandDesk(caller);
        demandComplete(event);
        access.demandOneOf(caller, event.hosts().stream().map(Host::id).toList());
        return written(purpose, event, language);
    }

    private MailPreview written(String purpose, Event event, String language) {
        Purpose wanted = Purpose.of(purpose)
                .filter(Purpose::aboutEvent)
                .filter(known -> !known.inOwnWords())
                .orElseThrow(() -> new InvalidField("purpose", "unknown-purpose"));
        if (!"sv".equals(language) && !"en".equals(language)) {
            throw new InvalidField("language", "unknown-language");
        }
        return previewing.preview(wanted, event, Language.of(language));
    }

    /** What every letter about an event needs; a message has it always, a caller may have left it out. */
    private static void demandComplete(Event event) {
        Map<String, @Nullable Object> needed = new LinkedHashMap<>();
        needed.put("eventId", event.eventId());
        needed.put("slug", event.slug());
        needed.put("title", event.title());
        needed.put("state", event.state());
        needed.put("mode", event.mode());
        needed.put("startsAt", event.startsAt());
        needed.put("endsAt", event.endsAt());
        needed.put("zone", event.zone());
        List<FieldError> missing = needed.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(field -> FieldError.of(field.getKey(), "required"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidField(missing);
        }
        if (!ZoneId.getAvailableZoneIds().contains(event.zone())) {
            throw new InvalidField("zone", "unknown-zone");
        }
    }
}
