package se.samling.gateway.pages.desk.changeover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.broadcast.LiveRoomDraft;
import se.samling.gateway.client.event.ChangeoverClient.Changeover;
import se.samling.gateway.client.event.ChangeoverClient.Chosen;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.pages.form.Forms;

/** What was chosen: each event as its id and the version that was seen, with a colon between; {@code id} names the act. */
public record ChangeoverForm(
        @Nullable String id,
        @Nullable List<String> chosen,
        @Nullable String changedMode,
        @Nullable String message) {

    static ChangeoverForm begin() {
        return new ChangeoverForm(UUID.randomUUID().toString(), List.of(), "digital", null);
    }

    /** As an event is named in the form. */
    public static String name(EventSummary event) {
        return event.id() + ":" + event.version();
    }

    public boolean isChosen(EventSummary event) {
        return names().contains(name(event));
    }

    /** Never null; somebody may have changed them to anything. */
    public List<String> names() {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(ChangeoverForm::readable).toList();
    }

    Changeover toApi(LiveRoomDraft room) {
        var events = names().stream().map(ChangeoverForm::event).toList();
        var act = id != null && Forms.isId(id) ? UUID.fromString(id) : UUID.randomUUID();
        return new Changeover(act, events, Forms.blankToNull(changedMode), room, Forms.blankToNull(message));
    }

    private static boolean readable(String name) {
        var colon = name.indexOf(':');
        return colon > 0
                && Forms.isId(name.substring(0, colon))
                && name.substring(colon + 1).matches("\\d{1,9}");
    }

    private static Chosen event(String name) {
        var colon = name.indexOf(':');
        return new Chosen(UUID.fromString(name.substring(0, colon)), Integer.parseInt(name.substring(colon + 1)));
    }
}
