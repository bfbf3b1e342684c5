package se.samling.membership.messaging.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samling.membership.network.Text;

/** samling.assignments.v1; {@code done}: the enrolments whose organisation is done with it. */
public record AssignmentWire(
        UUID assignmentId, UUID networkId, Text title, LocalDate dueOn, boolean withdrawn, List<UUID> done) {}
