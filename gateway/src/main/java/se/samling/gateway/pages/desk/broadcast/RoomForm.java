package se.samling.gateway.pages.desk.broadcast;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.broadcast.Help;
import se.samling.gateway.client.broadcast.LiveRoom;
import se.samling.gateway.client.broadcast.LiveRoomDraft;
import se.samling.gateway.pages.form.Forms;

/** A live room as it is typed; {@code version} is what was read. */
public record RoomForm(
        @Nullable String provider,
        @Nullable String account,
        @Nullable String link,
        @Nullable String streamUrl,
        @Nullable String backupUrl,
        @Nullable String closesAfterMinutes,
        boolean evaluation,
        @Nullable String version) {

    /** Before anything is typed. */
    public static final RoomForm EMPTY = new RoomForm("play-page", null, null, null, null, "15", true, "");

    static RoomForm of(LiveRoom room) {
        return new RoomForm(
                room.provider() == null ? "play-page" : room.provider(),
                room.account(),
                room.link(),
                room.streamUrl(),
                room.backupUrl(),
                String.valueOf(room.closesAfterMinutes()),
                room.evaluation(),
                room.version() == null ? "" : room.version().toString());
    }

    LiveRoomDraft toApi(HelpForm help) {
        return toApi(help.toApi());
    }

    public LiveRoomDraft toApi(Help help) {
        return new LiveRoomDraft(
                Forms.blankToNull(provider),
                Forms.blankToNull(account),
                Forms.blankToNull(link),
                Forms.blankToNull(streamUrl),
                Forms.blankToNull(backupUrl),
                help,
                minutes(),
                evaluation);
    }

    /** What is no number becomes one that the service refuses by its field. */
    private @Nullable Integer minutes() {
        var typed = Forms.blankToNull(closesAfterMinutes);
        return typed == null ? null : typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }
}
