package se.samling.gateway.client.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The decision to take part: made by a body, on a day, under a § or diarienummer; or expected on a day. */
public record BoardDecision(
        @Nullable String body,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable LocalDate expectedOn) {

    public boolean isRecorded() {
        return date != null;
    }
}
