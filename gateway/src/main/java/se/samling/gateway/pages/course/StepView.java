package se.samling.gateway.pages.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.Note;
import se.samling.gateway.client.course.Place;

/**
 * A step's page.
 *
 * @param number of the step, from one
 * @param ticked items of the checklists that the reader saved as ticked
 */
public record StepView(
        Course course,
        int number,
        Course.Step step,
        Place place,
        List<Question> questions,
        Set<UUID> ticked,
        boolean ticksSaved,
        Way way) {

    /** A question with what is to stand in its field; {@code saved} where that is kept on the reader's account. */
    public record Question(UUID id, Text text, String answer, boolean saved) {}

    static StepView of(Course course, int number, Place place, List<Note> notes, @Nullable Note typed, Way way) {
        var step = course.steps().get(number - 1);
        var ticks = note(notes, step.id());
        return new StepView(
                course,
                number,
                step,
                place,
                step.questions().stream()
                        .map(question -> question(question, note(notes, question.id()), typed))
                        .toList(),
                ticks == null ? Set.of() : new HashSet<>(ticks.ticked()),
                ticks != null,
                way);
    }

    private static Question question(Course.Line line, @Nullable Note saved, @Nullable Note typed) {
        var shown = typed != null && typed.subjectId().equals(line.id()) ? typed : saved;
        return new Question(line.id(), line.text(), shown == null ? "" : shown.text(), saved != null);
    }

    private static @Nullable Note note(List<Note> notes, UUID subject) {
        return notes.stream()
                .filter(note -> note.subjectId().equals(subject))
                .findFirst()
                .orElse(null);
    }

    public boolean isLast() {
        return number == course.steps().size();
    }

    public String address(int step) {
        return way.to("/kurser/" + course.slug() + "/steg/" + step);
    }

    /** This step alone, where it is read in a group, and the other way round. */
    public String otherMode() {
        return way.inTheOtherMode().to("/kurser/" + course.slug() + "/steg/" + number);
    }
}
