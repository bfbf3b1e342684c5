package se.samling.docs.note;

import java.util.List;
import java.util.UUID;

/** What a person wrote to a question, or ticked in a step's checklists; {@code subjectId} is the question or the step. */
public record Note(UUID subjectId, String text, List<UUID> ticked) {

    boolean isEmpty() {
        return text.isBlank() && ticked.isEmpty();
    }

    /** Without the words: they may say what somebody believes, and belong in no log. */
    @Override
    public String toString() {
        return "Note[" + subjectId + "]";
    }
}
