package se.samling.gateway.client.docs;

import java.time.Instant;
import java.util.UUID;
import se.samling.gateway.client.Text;

/** snippet is plain text with the matches between « and ». */
public record DocumentHit(
        UUID id, String title, String kind, String eventSlug, Text eventTitle, String snippet, Instant addedAt) {}
