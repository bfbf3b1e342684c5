package se.samling.gateway.pages.desk.preparing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.preparing.Room;
import se.samling.gateway.client.preparing.RoomDraft;
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
        @Nullable String access,
        @Nullable String accessEn) {

    static final RoomForm EMPTY = new RoomForm(null, null, null, null, null, null, null, null);

    static RoomForm of(Room room) {
        var access = room.access();
        return new RoomForm(
                room.hostId().toString(),
                room.name(),
                room.address(),
                room.capacity() == null ? null : room.capacity().toString(),
                room.wheelchair() ? "true" : null,
                room.hearingLoop() ? "true" : null,
                access == null ? null : access.sv(),
                access == null ? null : access.en());
    }

    RoomDraft toApi() {
        var seats = Forms.blankToNull(capacity);
        return new RoomDraft(
                hostId != null && Forms.isId(hostId) ? UUID.fromString(hostId) : null,
                name == null ? "" : name.strip(),
                Forms.blankToNull(address),
                seats == null ? null : seats.matches("\\d{1,6}") ? Integer.valueOf(seats) : Integer.valueOf(0),
                wheelchair != null,
                hearingLoop != null,
                Typed.optional(access, accessEn));
    }
}
