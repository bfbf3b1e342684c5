package se.samling.gateway.client.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address in trouble. {@code id} is for saying that it works again, null when nothing has come back. {@code failingSince}: nobody
 * is there. {@code softBounces}: mails that came back although it may work. {@code reason}: the receiving side's own words.
 */
public record AddressTrouble(
        @Nullable UUID id,
        String email,
        String name,
        @Nullable Instant failingSince,
        int softBounces,
        @Nullable String reason,
        @Nullable Instant unsubscribedSince) {}
