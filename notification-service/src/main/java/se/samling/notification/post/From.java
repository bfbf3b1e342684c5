package se.samling.notification.post;

import org.jspecify.annotations.Nullable;

/**
 * Whom a mail says it comes from. {@code address}: a host's own, null for the installation's; {@code replyTo}: where an answer goes
 * when the letter names nobody.
 */
public record From(
        @Nullable String address,
        @Nullable String name,
        @Nullable String replyTo) {

    /** The installation's address, and no answer expected. */
    public static final From OURS = new From(null, null, null);
}
