package se.samling.gateway.client.form;

import java.util.List;
import java.util.UUID;

/** What the open dates of a series ask, each question once, with the dates that ask it. */
public record SeriesQuestions(List<Asked> questions) {

    public record Asked(Question question, List<UUID> eventIds) {}
}
