package se.samling.gateway.client.broadcast;

import org.jspecify.annotations.Nullable;

/** A live room as an organiser writes it. */
public record LiveRoomDraft(
        @Nullable String provider,
        @Nullable String account,
        @Nullable String link,
        @Nullable String streamUrl,
        @Nullable String backupUrl,
        Help help,
        @Nullable Integer closesAfterMinutes,
        boolean evaluation) {}
