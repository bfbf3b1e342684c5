package se.samling.gateway.pages.desk.broadcast;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.broadcast.RecordingDraft;
import se.samling.gateway.pages.form.Forms;

/** A recording as it is handed in; {@code captions} travels with the page when something else must be mended first. */
public record AfterForm(
        @Nullable String address,
        @Nullable String captions,
        @Nullable String captionsLanguage,
        @Nullable String durationMinutes,
        @Nullable String overrideReason) {

    static final AfterForm EMPTY = new AfterForm(null, null, "sv", null, null);

    AfterForm with(@Nullable String file) {
        return file == null ? this : new AfterForm(address, file, captionsLanguage, durationMinutes, overrideReason);
    }

    RecordingDraft toApi() {
        var minutes = Forms.blankToNull(durationMinutes);
        return new RecordingDraft(
                Forms.blankToNull(address),
                captions,
                captionsLanguage,
                minutes != null && minutes.matches("\\d{1,5}") ? Integer.valueOf(minutes) : null,
                Forms.blankToNull(overrideReason));
    }
}
