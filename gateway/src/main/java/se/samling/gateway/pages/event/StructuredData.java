package se.samling.gateway.pages.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** An event as search engines read it (schema.org/Event, JSON-LD 1.1). */
@Component
class StructuredData {

    private final JsonMapper json;
    private final Words words;
    private final Layout layout;

    StructuredData(JsonMapper json, Words words, Layout layout) {
        this.json = json;
        this.words = words;
        this.layout = layout;
    }

    String of(EventDetail event) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("name", words.in(event.title()));
        data.put("description", words.in(event.ingress()));
        data.put("url", layout.address("/traffar/" + event.slug()));
        var zone = ZoneId.of(event.zone());
        data.put("startDate", event.startsAt().atZone(zone).toOffsetDateTime().toString());
        data.put("endDate", event.endsAt().atZone(zone).toOffsetDateTime().toString());
        var before = event.previous();
        if (event.moved() && before != null) {
            data.put(
                    "previousStartDate",
                    before.startsAt().atZone(zone).toOffsetDateTime().toString());
        }
        data.put("eventStatus", "https://schema.org/" + status(event));
        data.put("eventAttendanceMode", "https://schema.org/" + attendance(event.mode()));
        data.put("location", locations(event));
        data.put(
                "organizer",
                event.hosts().stream()
                        .map(host -> Map.of("@type", "Organization", "name", host.name()))
                        .toList());
        data.put("isAccessibleForFree", event.feeKronor() == 0);
        // Inside a script element "</" must not stand.
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static String status(EventDetail event) {
        if ("cancelled".equals(event.state())) {
            return "EventCancelled";
        }
        return event.moved() ? "EventRescheduled" : "EventScheduled";
    }

    private static String attendance(String mode) {
        return switch (mode) {
            case "digital" -> "OnlineEventAttendanceMode";
            case "hybrid" -> "MixedEventAttendanceMode";
            default -> "OfflineEventAttendanceMode";
        };
    }

    private List<Map<String, Object>> locations(EventDetail event) {
        var locations = new ArrayList<Map<String, Object>>();
        var place = event.place();
        if (place != null && !"digital".equals(event.mode())) {
            locations.add(Map.of(
                    "@type",
                    "Place",
                    "name",
                    place.name(),
                    "address",
                    place.address() == null ? place.name() : place.address()));
        }
        if (!"on-site".equals(event.mode())) {
            locations.add(Map.of("@type", "VirtualLocation", "url", layout.address("/traffar/" + event.slug())));
        }
        return locations;
    }
}
