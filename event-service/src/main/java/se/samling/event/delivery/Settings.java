package se.samling.event.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about the delivery; the secrets of an {@code account} are in the service's environment.
 *
 * @param account the name of a configured account, for providers that have one
 * @param link where the meeting is, for a plain link
 * @param streamUrl the HLS playlist (RFC 8216) of our own play page
 * @param backupUrl its second stream
 */
public record Settings(
        @Nullable String account,
        @Nullable String link,
        @Nullable String streamUrl,
        @Nullable String backupUrl) {}
