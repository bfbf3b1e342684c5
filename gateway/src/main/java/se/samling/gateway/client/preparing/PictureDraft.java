package se.samling.gateway.client.preparing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What is said of a picture; without {@code consentedBy} it is not shown, without {@code consentedOn} the yes was given today. */
public record PictureDraft(
        Text alternative,
        @Nullable LocalDate consentedOn,
        @Nullable String consentedBy) {}
