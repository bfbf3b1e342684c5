package se.samling.gateway.client.notification;

import java.time.Instant;

/** What somebody answered in their calendar: accepted, tentative, declined; {@code registered}: the place is still theirs. */
public record CalendarAnswer(String name, String email, String answer, Instant answeredAt, boolean registered) {}
