package se.samling.gateway.client.preparing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Somebody who takes part in a host's events; {@code consent} is absent while they may not be named to the public. */
public record Contributor(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable Consent consent,
        @Nullable Picture picture) {

    /** When and how it was given. */
    public record Consent(LocalDate on, String by) {}

    /** What it shows in words; {@code consent} is absent while it may not be shown. */
    public record Picture(
            int version, Text alternative, @Nullable Consent consent) {}

    public @Nullable String pictureAddress() {
        return picture == null ? null : "/api/contributors/" + id + "/picture/" + picture.version();
    }
}
