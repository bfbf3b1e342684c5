package se.samling.gateway.pages.desk.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.editor.RoomDescription;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** A room as it is typed. */
public record RoomForm(
        @Nullable String hostId,
        @Nullable String name,
        @Nullable String address,
        @Nullable String capacity,
        @Nullable String wheelchair,
        @Nullable String hearingLoop,
        @Nullable String accessibility,
        @Nullable String accessibilityEn) {

    static RoomForm of(@Nullable String hostId) {
        return new RoomForm(hostId, null, null, null, null, null, null, null);
    }

    /** A capacity that is no number is 0, which the service refuses by name. */
    RoomDescription toApi() {
        var seats = Forms.blankToNull(capacity);
        return new RoomDescription(
                hostId == null || !Forms.isId(hostId) ? null : UUID.fromString(hostId),
                Forms.blankToNull(name),
                Forms.blankToNull(address),
                seats == null ? null : seats.matches("\\d{1,6}") ? Integer.valueOf(seats) : Integer.valueOf(0),
                wheelchair != null,
                hearingLoop != null,
                Typed.optional(accessibility, accessibilityEn));
    }
}
