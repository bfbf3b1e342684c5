package se.samling.gateway.client.course;

import java.util.List;
import java.util.UUID;

/** What the reader saved: an answer to a question, or ticks in a step's checklists. */
public record Note(UUID subjectId, String text, List<UUID> ticked) {

    /** Without the words, which belong in no log. */
    @Override
    public String toString() {
        return "Note[" + subjectId + "]";
    }
}
