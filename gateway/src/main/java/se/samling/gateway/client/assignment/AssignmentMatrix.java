package se.samling.gateway.client.assignment;

import java.util.List;
import java.util.UUID;

/** Every organisation with a status for each assignment, in the assignments' order. */
public record AssignmentMatrix(List<Assignment> assignments, List<Line> organisations) {

    public record Line(UUID enrolmentId, String organisation, List<Assignment.Status> statuses) {}
}
