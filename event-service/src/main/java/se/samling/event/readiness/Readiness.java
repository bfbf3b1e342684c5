package se.samling.event.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.event.schedule.Content;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.ProgrammeItem;

/** What should be there before an event is published, in the order of the editor's sections. */
public record Readiness(List<Check> checks) {

    /**
     * {@code section}: what, when, audience, seats, contact or programme; what is required, publishing refuses to be without.
     * {@code most}: how many there is room for, where that is what it is about.
     */
    public record Check(
            String name,
            String section,
            boolean required,
            boolean done,
            @Nullable Integer most) {

        Check(String name, String section, boolean required, boolean done) {
            this(name, section, required, done, null);
        }
    }

    /** @param sizes of rooms, by their ids, where they are known */
    public static Readiness of(Event event, Map<UUID, Integer> sizes, Instant now) {
        var content = event.content();
        var checks = new ArrayList<Check>();
        checks.add(new Check("ingress", "what", true, !content.ingress().blank()));
        checks.add(
                new Check("description", "what", false, !content.description().blank()));
        checks.add(new Check("english", "what", false, english(content.title()) && english(content.ingress())));
        checks.add(new Check("future", "when", true, now.isBefore(event.span().end())));
        checks.addAll(whereTo(content));
        checks.add(
                new Check("audience-text", "audience", false, content.audience().text() != null));
        checks.add(new Check(
                "capacity",
                "seats",
                false,
                content.modes().stream().noneMatch(mode -> mode.equals("on-site") && content.capacity(mode) == null)));
        checks.addAll(room(content, sizes));
        checks.add(new Check("programme", "programme", true, !event.programme().isEmpty()));
        if (!event.programme().isEmpty()) {
            checks.add(new Check(
                    "contributors",
                    "programme",
                    false,
                    event.programme().stream()
                            .map(ProgrammeItem::contributors)
                            .filter(Objects::nonNull)
                            .anyMatch(people -> !people.isEmpty())));
            checks.add(new Check(
                    "programme-english",
                    "programme",
                    false,
                    event.programme().stream().allMatch(item -> english(item.title()))));
        }
        checks.addAll(rooms(event.programme(), sizes));
        return new Readiness(List.copyOf(checks));
    }

    /** A room is too small for more places than it has, and for as many as want. */
    private static List<Check> room(Content content, Map<UUID, Integer> sizes) {
        var place = content.place();
        var size = place == null || place.roomId() == null ? null : sizes.get(place.roomId());
        var seats = content.onSiteCapacity();
        return size == null || content.mode().equals("digital")
                ? List.of()
                : List.of(new Check("room-size", "seats", false, seats != null && seats <= size, size));
    }

    /** Of the sessions' rooms, the one that falls short most. */
    private static List<Check> rooms(List<ProgrammeItem> programme, Map<UUID, Integer> sizes) {
        var sized = programme.stream()
                .map(ProgrammeItem::session)
                .filter(session -> session != null
                        && session.seats() != null
                        && session.roomId() != null
                        && sizes.containsKey(session.roomId()))
                .toList();
        var worst = sized.stream()
                .max(Comparator.comparing(session -> Objects.requireNonNull(session.seats())
                        - Objects.requireNonNull(sizes.get(Objects.requireNonNull(session.roomId())))));
        return worst.map(session -> {
                    int size = Objects.requireNonNull(sizes.get(Objects.requireNonNull(session.roomId())));
                    boolean fits = Objects.requireNonNull(session.seats()) <= size;
                    return List.of(new Check("session-room-size", "programme", false, fits, size));
                })
                .orElse(List.of());
    }

    /** The rooms whose sizes matter to it. */
    public static Set<UUID> rooms(Event event) {
        var place = event.content().place();
        return Stream.concat(
                        Stream.of(Optional.ofNullable(place).map(EventDraft.Place::roomId)),
                        event.programme().stream()
                                .map(item -> Optional.ofNullable(item.session()).map(ProgrammeItem.Session::roomId)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static List<Check> whereTo(Content content) {
        var checks = new ArrayList<Check>();
        var place = content.place();
        if (!content.mode().equals("digital")) {
            checks.add(new Check("place", "when", false, place != null));
            checks.add(new Check("accessibility", "when", false, place != null && place.accessibility() != null));
        }
        if (!content.mode().equals("on-site")) {
            checks.add(new Check("link", "when", false, content.digitalLink() != null));
        }
        return checks;
    }

    /** Whether it can be published as it is. */
    public boolean ready() {
        return checks.stream().allMatch(check -> check.done() || !check.required());
    }

    /** Once published there is nothing to get ready. */
    public static boolean concerns(Event event) {
        return event.stored() == EventState.DRAFT || event.stored() == EventState.ANNOUNCED;
    }

    private static boolean english(@Nullable Text text) {
        return text != null && text.en() != null && !text.en().isBlank();
    }
}
