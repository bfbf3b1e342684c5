package se.samling.gateway.pages.own;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.OwnRegistration;
import se.samling.gateway.pages.form.Forms;

/** What somebody may change of a registration. */
public record ChangeForm(
        @Nullable String mode,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String language) {

    static ChangeForm of(OwnRegistration own) {
        return new ChangeForm(own.mode(), own.name(), own.organisation(), own.language());
    }

    /** A JSON merge patch (RFC 7396): an emptied organisation is taken away. */
    Map<String, @Nullable Object> toPatch() {
        var patch = new HashMap<String, @Nullable Object>();
        if (mode != null) {
            patch.put("mode", mode);
        }
        patch.put("name", name == null ? "" : name.strip());
        patch.put("organisation", Forms.blankToNull(organisation));
        if (language != null) {
            patch.put("language", language);
        }
        return patch;
    }
}
