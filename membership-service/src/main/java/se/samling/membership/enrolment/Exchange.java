package se.samling.membership.enrolment;

import org.jspecify.annotations.Nullable;

/** What organiser and organisation say to each other: the newest question, its answer, and why an application was declined. */
public record Exchange(
        @Nullable String question,
        @Nullable String answer,
        @Nullable String reason) {

    static final Exchange NONE = new Exchange(null, null, null);
}
