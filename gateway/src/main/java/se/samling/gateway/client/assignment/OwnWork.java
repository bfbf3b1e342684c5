package se.samling.gateway.client.assignment;

import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.Text;

/** An organisation's own list; {@code contact}: the reader is its contact, not a participant. */
public record OwnWork(
        UUID enrolmentId,
        String networkSlug,
        Text networkName,
        String organisation,
        boolean contact,
        List<Task> assignments) {

    public record Task(Assignment assignment, Assignment.Status status) {}
}
