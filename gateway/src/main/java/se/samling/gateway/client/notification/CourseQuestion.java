package se.samling.gateway.client.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to the organiser of a web course; {@code id} is the form's own, so that it is asked once however often it is sent. */
public record CourseQuestion(
        UUID id,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String email,
        @Nullable String website,
        @Nullable Long shownAt) {}
