package se.samling.docs.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a course comes out: local time in a zone. */
public record Publication(LocalDateTime at, ZoneId zone) {

    public Instant instant() {
        return at.atZone(zone).toInstant();
    }

    /** False in the hour that daylight saving skips. */
    boolean exists() {
        return !zone.getRules().getValidOffsets(at).isEmpty();
    }
}
