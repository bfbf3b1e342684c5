package se.samling.gateway.client.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** name and email are demanded without an invitation; {@code website} honeypot, {@code shownAt} time trap (epoch millis). mode: on-site or digital. answers by question. */
public record RegistrationForm(
        @Nullable String invitationToken,
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        String mode,
        String language,
        @Nullable String website,
        @Nullable Long shownAt,
        @Nullable GroupForm group,
        Map<String, Object> answers) {}
