package se.samling.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer as it left. */
record Answer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {}
