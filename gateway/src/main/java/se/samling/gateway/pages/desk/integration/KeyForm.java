package se.samling.gateway.pages.desk.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.membership.ApiKeyDraft;
import se.samling.gateway.pages.form.Forms;

/** A key as it is asked for on the page; {@code days} as typed. */
public record KeyForm(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable String days) {

    static final KeyForm EMPTY = new KeyForm(null, null, "365");

    ApiKeyDraft toApi() {
        return new ApiKeyDraft(Forms.blankToNull(name), scopes == null ? List.of() : scopes, number());
    }

    /** What is no number comes to 0, which the service refuses by the field's name. */
    private @Nullable Integer number() {
        var typed = Forms.blankToNull(days);
        if (typed == null) {
            return null;
        }
        return typed.matches("\\d{1,5}") ? Integer.valueOf(typed) : 0;
    }
}
