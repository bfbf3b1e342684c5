package se.samling.event.broadcast;

import org.jspecify.annotations.Nullable;

/** A live room as an organiser writes it. */
public record LiveRoomDraft(
        @Nullable String provider,
        @Nullable String account,
        @Nullable String link,
        @Nullable String streamUrl,
        @Nullable String backupUrl,
        @Nullable Help help,
        @Nullable Integer closesAfterMinutes,
        @Nullable Boolean evaluation) {}
