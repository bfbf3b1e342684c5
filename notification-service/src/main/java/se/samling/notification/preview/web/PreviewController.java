package se.samling.notification.preview.web;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import se.samling.notification.series.Series;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** What a mail about one event or several will say. */
@RestController
class PreviewController {

    private static final Set<Purpose> SEVERAL =
            EnumSet.of(Purpose.EVENTS_MOVED, Purpose.SERIES_SAVE_THE_DATE, Purpose.SERIES_INVITATION);

    private final Previewing previewing;
    private final HostAccess access;

    PreviewController(Previewing previewing, HostAccess access) {
        this.previewing = previewing;
        this.access = access;
    }

    /** Shows what a mail about an event will say. */
    @GetMapping("/api/messages/preview")
    MailPreview preview(
            Caller caller,
            @RequestParam String purpose,
            @RequestParam UUID event,
            @RequestParam(defaultValue = "sv") String language) {
        return written(purpose, access.organisedEvent(caller, event), language, Map.of());
    }

    /**
     * Shows what a mail would say about an event as it is sent in, before anything is saved. {@code variant} is updated for a
     * registration that changed its mode, {@code reason} stands in a cancellation by the organiser.
     */
    @PostMapping("/api/messages/preview")
    MailPreview previewPlanned(
            Caller caller,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "sv") String language,
            @RequestParam(required = false) @Nullable String variant,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody Event event) {
        access.demandDesk(caller);
        demandComplete(event);
        access.demandOneOf(caller, event.hosts().stream().map(Host::id).toList());
        var facts = new LinkedHashMap<String, String>();
        if ("updated".equals(variant)) {
            facts.put("variant", variant);
        }
        if (reason != null) {
            facts.put("reason", reason);
        }
        return written(purpose, event, language, facts);
    }

    /** Several events together, as they would be: of a series, or moved in one act. */
    record PlannedTogether(
            @Nullable Series series, @Nullable List<Event> events) {}

    /**
     * Shows what one mail would say about several events as they are sent in. Of a series, or moved in one act; {@code purpose} is one
     * that is about several events.
     */
    @PostMapping("/api/messages/preview/several")
    MailPreview previewSeveral(
            Caller caller,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "sv") String language,
            @RequestBody PlannedTogether planned) {
        access.demandDesk(caller);
        var events = planned.events() == null
                ? List.<Event>of()
                : planned.events().stream().filter(Objects::nonNull).toList();
        if (events.isEmpty()) {
            throw new InvalidField("events", "required");
        }
        for (var event : events) {
            demandComplete(event);
            access.demandOneOf(caller, event.hosts().stream().map(Host::id).toList());
        }
        Purpose wanted = Purpose.of(purpose)
                .filter(SEVERAL::contains)
                .orElseThrow(() -> new InvalidField("purpose", "unknown-purpose"));
        var series = planned.series();
        if (wanted != Purpose.EVENTS_MOVED && (series == null || series.title() == null || series.slug() == null)) {
            throw new InvalidField("series", "required");
        }
        return previewing.preview(
                wanted, wanted == Purpose.EVENTS_MOVED ? null : series, events, demandLanguage(language));
    }

    private MailPreview written(String purpose, Event event, String language, Map<String, String> facts) {
        Purpose wanted = Purpose.of(purpose)
                .filter(Purpose::aboutEvent)
                .filter(known -> !known.inOwnWords())
                .orElseThrow(() -> new InvalidField("purpose", "unknown-purpose"));
        return previewing.preview(wanted, event, demandLanguage(language), facts);
    }

    private static Language demandLanguage(String language) {
        if (!"sv".equals(language) && !"en".equals(language)) {
            throw new InvalidField("language", "unknown-language");
        }
        return Language.of(language);
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
