package se.samling.docs.document.web;

import org.jspecify.annotations.Nullable;
import se.samling.docs.document.Draft.TextDraft;

/** A text as it is handed in: body in Markdown, language "sv" or "en". */
public record TextRequest(
        @Nullable String title,
        @Nullable String body,
        @Nullable String language) {

    TextDraft draft() {
        return new TextDraft(title, body, language);
    }
}
