package se.samling.gateway.client.enrolment;

import java.util.List;
import se.samling.gateway.client.form.Question;

/** What the meetings of one participant ask, each question once. */
public record EnrolledQuestions(List<Question> questions) {}
