package se.samling.docs.note.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.course.Course;
import se.samling.docs.course.CourseAccess;
import se.samling.docs.note.Note;
import se.samling.docs.note.Notes;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** A person's own notes: read and taken away also when the course is closed to them, because they are theirs. */
@RestController
@RequestMapping("/api/courses/{id}/notes")
class NotesController {

    private static final int LONGEST = 10_000;
    private static final int MOST = 500;

    private final CourseAccess access;
    private final Notes notes;

    NotesController(CourseAccess access, Notes notes) {
        this.access = access;
        this.notes = notes;
    }

    /** {@code subjectId} is a question, with {@code text}, or a step, with the ids of what is ticked in its checklists. */
    record NoteRequest(
            @Nullable UUID subjectId,
            @Nullable String text,
            @Nullable List<UUID> ticked) {

        @Override
        public String toString() {
            return "NoteRequest[" + subjectId + "]";
        }
    }

    record NotesRequest(@Nullable List<NoteRequest> notes) {}

    /** Lists the caller's own notes in a course; nobody else can read them. */
    @GetMapping
    List<Note> mine(@PathVariable UUID id, Caller caller) {
        return notes.of(person(caller), id);
    }

    /** Saves the caller's notes named in a course, and leaves the others. An empty one is taken away. */
    @PostMapping
    List<Note> save(@PathVariable UUID id, @RequestBody NotesRequest request, Caller caller) {
        var person = person(caller);
        var course = access.readable(id.toString(), caller);
        notes.save(person, id, checked(request.notes() == null ? List.of() : request.notes(), course));
        return notes.of(person, id);
    }

    /** Removes one of the caller's own notes in a course. Also when the course is closed to them. */
    @DeleteMapping("/{subjectId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID subjectId, Caller caller) {
        notes.remove(person(caller), id, subjectId);
    }

    /** Removes all the caller's own notes in a course. Also when the course is closed to them. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAll(@PathVariable UUID id, Caller caller) {
        notes.removeAll(person(caller), id);
    }

    private static List<Note> checked(List<NoteRequest> requests, Course course) {
        if (requests.size() > MOST) {
            throw new InvalidField("notes", "too-many", MOST);
        }
        var errors = new ArrayList<FieldError>();
        var read = new ArrayList<Note>();
        for (int at = 0; at < requests.size(); at++) {
            var request = requests.get(at);
            var field = "notes[" + at + "].";
            var subject = request.subjectId();
            if (subject == null || !isOf(course, subject)) {
                errors.add(FieldError.of(field + "subjectId", "unknown-subject"));
                continue;
            }
            var text = request.text() == null ? "" : request.text().strip();
            if (text.codePointCount(0, text.length()) > LONGEST) {
                errors.add(FieldError.of(field + "text", "too-long", LONGEST));
            }
            read.add(new Note(subject, text, ticked(request, course, subject)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return read;
    }

    private static boolean isOf(Course course, UUID subject) {
        return course.steps().stream().anyMatch(step -> step.id().equals(subject) || step.asks(subject));
    }

    /** Only items that the step has; others have been taken away since. */
    private static List<UUID> ticked(NoteRequest request, Course course, UUID subject) {
        return request.ticked() == null
                ? List.of()
                : course.step(subject).stream()
                        .flatMap(step -> step.checklists().stream())
                        .flatMap(list -> list.items().stream())
                        .map(item -> item.id())
                        .filter(request.ticked()::contains)
                        .toList();
    }

    private static UUID person(Caller caller) {
        if (caller.personId() == null) {
            throw new Forbidden("forbidden");
        }
        return caller.personId();
    }
}
