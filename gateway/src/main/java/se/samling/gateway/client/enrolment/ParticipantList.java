package se.samling.gateway.client.enrolment;

import java.util.List;

/** Who takes part in a cohort; {@code open}: participants see each other. */
public record ParticipantList(boolean open, List<Line> organisations) {

    public record Line(String name, List<String> participants) {}
}
