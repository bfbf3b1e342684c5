package se.samling.notification.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** A webhook as it is asked for; {@code active} false pauses it. */
public record WebhookDraft(
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable Boolean active) {

    private static final int LONGEST = 500;

    record Checked(String url, List<String> types, boolean active) {}

    /** @throws InvalidField naming every field that cannot be taken; whether the address may be called is asked when it is */
    Checked check(boolean plainAllowed) {
        var errors = new ArrayList<FieldError>();
        var address = url == null ? "" : url.strip();
        if (address.isEmpty()) {
            errors.add(FieldError.of("url", "required"));
        } else if (address.length() > LONGEST || !isAddress(address, plainAllowed)) {
            errors.add(FieldError.of("url", "webhook-address"));
        }
        var wanted = types == null
                ? List.<String>of()
                : types.stream().distinct().sorted().toList();
        if (wanted.isEmpty() || !Webhook.TYPES.containsAll(wanted)) {
            errors.add(FieldError.of("types", "webhook-types"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Checked(address, wanted, active == null || active);
    }

    private static boolean isAddress(String address, boolean plainAllowed) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || plainAllowed && "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
