package se.samling.gateway.client.broadcast;

import org.jspecify.annotations.Nullable;

/** A recording as an organiser hands it in; captions are the WebVTT file's text. */
public record RecordingDraft(
        @Nullable String address,
        @Nullable String captions,
        @Nullable String captionsLanguage,
        @Nullable Integer durationMinutes,
        @Nullable String overrideReason) {}
