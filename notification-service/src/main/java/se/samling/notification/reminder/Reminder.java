package se.samling.notification.reminder;

import java.time.Instant;

/** A timer of an event. state: planned, fired, passed (its time was over before it could fire), stopped. */
public record Reminder(String rule, Instant firesAt, String state) {}
