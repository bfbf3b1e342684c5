package se.samling.event.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.history.Change;
import se.samling.event.history.History;
import se.samling.event.language.Text;

/** Writes what an act made of an event into its history: each field that differs, as people read it. */
@Component
class EventChanges {

    private final History history;
    private final Directory directory;

    EventChanges(History history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    void drafted(Event event) {
        history.write(event.id(), "drafted", List.of());
    }

    void discarded(UUID eventId) {
        history.write(eventId, "discarded", List.of());
    }

    /** Nothing, where only what others were told or the round of a series differs. */
    void written(Event before, Event after) {
        var changes = new ArrayList<Change>();
        var was = fields(before);
        fields(after).forEach((field, now) -> changed(field, was.get(field), now, changes));
        hosts(before, after, changes);
        networks(before, after, changes);
        programme(before.programme(), after.programme(), changes);
        if (!changes.isEmpty()) {
            history.write(after.id(), act(before, after, changes), changes);
        }
    }

    /** A move that waits: who asked for it is known now, not when it is carried out. */
    void asked(WaitingMove move, Event before) {
        var changes = new ArrayList<Change>();
        changed("startsAt", before.span().startsAt(), move.startsAt(), changes);
        changed("endsAt", before.span().endsAt(), move.endsAt(), changes);
        if (move.to().place() != null) {
            changed("place", place(before.content().place()), place(move.to().place()), changes);
        }
        if (move.to().mode() != null) {
            changed("mode", before.content().mode(), move.to().mode(), changes);
        }
        history.write(before.id(), "move-asked", changes);
    }

    void undone(UUID eventId) {
        history.write(eventId, "move-undone", List.of());
    }

    private static String act(Event before, Event after, List<Change> changes) {
        if (before.stored() != after.stored()) {
            return after.stored() == EventState.OPEN
                    ? "published"
                    : after.stored().word();
        }
        if (before.entry().sequence() != after.entry().sequence()) {
            return "moved";
        }
        return changes.stream().allMatch(change -> change.field().equals("programme")) ? "programme" : "changed";
    }

    private static Map<String, @Nullable Object> fields(Event event) {
        var content = event.content();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("state", event.stored().word());
        text("title", content.title(), fields);
        text("ingress", content.ingress(), fields);
        text("description", content.description(), fields);
        fields.put("startsAt", event.span().startsAt());
        fields.put("endsAt", event.span().endsAt());
        fields.put("zone", event.span().zone());
        fields.put("deadline", event.span().deadline());
        fields.put("mode", content.mode());
        fields.put("place", place(content.place()));
        text("digitalInfo", content.digitalInfo(), fields);
        fields.put("digitalLink", content.digitalLink());
        fields.put("audience", content.audience().who());
        text("audienceText", content.audience().text(), fields);
        fields.put("onSiteCapacity", content.onSiteCapacity());
        fields.put("digitalCapacity", content.digitalCapacity());
        fields.put("waitingList", content.waitingList());
        fields.put("contactEmail", content.contactEmail());
        fields.put("cancellationReason", event.entry().cancellationReason());
        fields.put("moveMessage", event.entry().moveMessage());
        return fields;
    }

    private static void text(String field, @Nullable Text text, Map<String, @Nullable Object> fields) {
        fields.put(field, text == null ? null : text.sv());
        fields.put(field + ".en", text == null ? null : text.en());
    }

    private static @Nullable String place(EventDraft.@Nullable Place place) {
        return place == null
                ? null
                : Stream.of(
                                place.name(),
                                place.address(),
                                place.accessibility() == null
                                        ? null
                                        : place.accessibility().sv())
                        .filter(said -> said != null && !said.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private void hosts(Event before, Event after, List<Change> changes) {
        if (!before.hostIds().equals(after.hostIds())) {
            changed("hostIds", organisations(before.hostIds()), organisations(after.hostIds()), changes);
        }
        var was = before.content().audience().organisationIds();
        var now = after.content().audience().organisationIds();
        if (!Objects.equals(was, now)) {
            changed("audience.organisationIds", organisations(orNone(was)), organisations(orNone(now)), changes);
        }
    }

    private void networks(Event before, Event after, List<Change> changes) {
        if (!before.networkIds().equals(after.networkIds())) {
            changed("networkIds", networks(before.networkIds()), networks(after.networkIds()), changes);
        }
    }

    private String organisations(Collection<UUID> ids) {
        var names = directory.organisationNames(ids);
        return ids.stream().map(id -> names.getOrDefault(id, id.toString())).collect(Collectors.joining(", "));
    }

    private String networks(Collection<UUID> ids) {
        return directory.networks(ids).values().stream()
                .map(KnownNetwork::name)
                .map(Text::sv)
                .collect(Collectors.joining(", "));
    }

    private static List<UUID> orNone(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }

    /** An item that came, went or became another; items are the same by their id. */
    private static void programme(List<ProgrammeItem> before, List<ProgrammeItem> after, List<Change> changes) {
        var was = new LinkedHashMap<@Nullable UUID, ProgrammeItem>();
        before.forEach(item -> was.put(item.id(), item));
        for (var item : after) {
            var earlier = was.remove(item.id());
            if (earlier == null || !read(item).equals(read(earlier))) {
                changes.add(new Change("programme", earlier == null ? null : line(earlier), line(item)));
            }
        }
        was.values().forEach(gone -> changes.add(new Change("programme", line(gone), null)));
    }

    /** As people read it, whomever and whatever it points at. */
    private static ProgrammeItem read(ProgrammeItem item) {
        var session = item.session();
        var words = item.contributors() == null
                ? item
                : item.by(item.people().stream().map(one -> one.linked(null)).toList());
        return session == null
                ? words
                : words.held(new ProgrammeItem.Session(session.ownerId(), session.room(), session.seats(), null));
    }

    private static String line(ProgrammeItem item) {
        var people = orEmpty(item.contributors()).stream()
                .map(ProgrammeItem.Contributor::name)
                .collect(Collectors.joining(", "));
        var room = item.session() == null ? null : item.session().room();
        return Stream.of(
                        hours(item),
                        item.title() == null ? null : item.title().sv(),
                        item.description() == null ? null : item.description().sv(),
                        item.track(),
                        room,
                        item.seats() == null ? null : item.seats().toString(),
                        people)
                .filter(said -> said != null && !said.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String hours(ProgrammeItem item) {
        var from = item.startsAt();
        var to = item.endsAt();
        return from == null || to == null
                ? null
                : from.toLocalDate() + " " + from.toLocalTime() + "–" + to.toLocalTime();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void changed(String field, @Nullable Object before, @Nullable Object after, List<Change> changes) {
        var was = before == null ? "" : before.toString();
        var now = after == null ? "" : after.toString();
        if (!was.equals(now)) {
            changes.add(new Change(field, was.isEmpty() ? null : was, now.isEmpty() ? null : now));
        }
    }
}
