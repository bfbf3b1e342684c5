package se.samling.gateway.client.notification;

import java.time.Instant;

/** rule: 7-days, 1-day, 1-hour, after; state: planned, fired, passed, stopped. */
public record Reminder(String rule, Instant firesAt, String state) {}
