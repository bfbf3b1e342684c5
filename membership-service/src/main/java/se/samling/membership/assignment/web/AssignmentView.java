package se.samling.membership.assignment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/** An assignment; {@code after} is absent when it hangs on no meeting, or on one that is not known. */
record AssignmentView(
        UUID id, Text title, Text text, @Nullable MeetingView after, LocalDate dueOn, int version) {

    record MeetingView(UUID id, String slug, Text title, LocalDateTime startsAt) {}

    /** @param state none, ongoing or done; the rest is absent while nobody has said anything */
    record StatusView(
            String state,
            @Nullable String words,
            @Nullable String byName,
            @Nullable Instant changedAt) {

        static final StatusView NONE = new StatusView("none", null, null, null);
    }

    /** What the organisers see: a line for each organisation that is admitted, with a status for each assignment in their order. */
    record Matrix(List<AssignmentView> assignments, List<Line> organisations) {}

    record Line(UUID enrolmentId, String organisation, List<StatusView> statuses) {}

    /**
     * What an organisation sees of its own.
     *
     * @param contact whether the reader is its contact, not a participant
     */
    record Own(
            UUID enrolmentId,
            String networkSlug,
            Text networkName,
            String organisation,
            boolean contact,
            List<Task> assignments) {}

    record Task(AssignmentView assignment, StatusView status) {}
}
