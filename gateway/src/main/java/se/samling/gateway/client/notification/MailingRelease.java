package se.samling.gateway.client.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a mailing is to go; null for now. */
public record MailingRelease(@Nullable Instant at) {}
