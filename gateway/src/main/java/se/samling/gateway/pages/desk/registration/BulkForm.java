package se.samling.gateway.pages.desk.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.BulkClient.ChoiceRequest;
import se.samling.gateway.client.event.BulkClient.Request;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.form.Forms;

/**
 * An act on many as it is chosen below the table: what ({@code atgard}: its code, with the mode after a colon), to whom
 * ({@code omfang}: valda or alla, {@code val}: ticked registrations), why ({@code skal}).
 */
public record BulkForm(
        @Nullable String atgard,
        @Nullable String omfang,
        @Nullable List<String> val,
        @Nullable String skal) {

    private static final List<String> ACTS = List.of(
            "cancel", "change-mode:on-site", "change-mode:digital", "give-place", "attended", "not-attended", "write");

    /** What can be done: changing between two ways where there are two, noting who was there once it has begun. */
    static List<String> acts(EventDetail event) {
        return ACTS.stream()
                .filter(act -> "hybrid".equals(event.mode()) || !act.startsWith("change-mode"))
                .filter(act -> event.hasBegun() || !act.endsWith("attended"))
                .toList();
    }

    /** The chosen act; null where it is none that we know. */
    public @Nullable String chosen() {
        return ACTS.contains(atgard) ? atgard : null;
    }

    public boolean isAll() {
        return "alla".equals(omfang);
    }

    /** Those that are ticked; what somebody made up is left out. */
    public List<UUID> ticked() {
        return val == null
                ? List.of()
                : val.stream()
                        .filter(Forms::isId)
                        .map(UUID::fromString)
                        .distinct()
                        .toList();
    }

    /** Whether there is anybody to do it to, as far as the form says. */
    boolean isAboutSomebody() {
        return isAll() || !ticked().isEmpty();
    }

    /** Whether it is asked why. */
    public boolean isReasoned() {
        return "cancel".equals(chosen());
    }

    Request toApi(TableFilter filter, @Nullable Integer expected) {
        var words = String.valueOf(chosen()).split(":");
        return new Request(
                words[0],
                words.length > 1 ? words[1] : null,
                isReasoned() ? Forms.blankToNull(skal) : null,
                isAll() ? null : ticked(),
                found(filter),
                expected);
    }

    ChoiceRequest toChoice(TableFilter filter) {
        return new ChoiceRequest(isAll() ? null : ticked(), found(filter));
    }

    /** What finds those it is for; null where they are ticked. */
    private @Nullable Map<String, String> found(TableFilter filter) {
        return isAll()
                ? filter.chosen().entrySet().stream()
                        .filter(choice -> !"sort".equals(choice.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                : null;
    }
}
