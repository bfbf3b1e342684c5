package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a signatory was reminded of, newest first, and what comes next, if anything does. */
public record ReportReminders(
        UUID signatoryId, List<Sent> sent, @Nullable Next next) {

    /** state as of {@link Delivery}. */
    public record Sent(int year, String name, String email, String state, Instant at) {}

    public record Next(int year, Instant at) {}
}
