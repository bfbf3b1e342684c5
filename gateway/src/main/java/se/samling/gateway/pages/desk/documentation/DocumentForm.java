package se.samling.gateway.pages.desk.documentation;

import org.jspecify.annotations.Nullable;

/** What was typed; a file cannot be kept, a browser does not send it twice. */
public record DocumentForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String language) {

    static final DocumentForm EMPTY = new DocumentForm(null, null, "sv");
}
