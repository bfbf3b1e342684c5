package se.samling.notification.asking;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.course.Course;
import se.samling.notification.course.Courses;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** A question to the organiser of a web course becomes one mail to the course's contact address as it is when the mail goes. */
@Service
public class Asking {

    private final Courses courses;
    private final OpenForms forms;
    private final Clock clock;

    Asking(Courses courses, OpenForms forms, Clock clock) {
        this.courses = courses;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @throws NotFound where no such course is out, or nobody answers for it
     * @throws InvalidField naming every field that cannot be taken as it is
     * @throws TooManyQuestions when the course's contact has got enough within the hour
     */
    @Transactional
    public void ask(UUID courseId, Question question) {
        var course = courses.lock(courseId)
                .filter(one -> one.hearsAt(clock.instant()))
                .orElseThrow(() -> new NotFound("course", courseId));
        question.check();
        forms.send(Purpose.COURSE_QUESTION, question.sender(), ReaderId.mailbox(courseId), facts(course, question));
    }

    private static Map<String, String> facts(Course course, Question question) {
        var title = course.title();
        return Map.of(
                "course", title == null ? course.slug() : title.sv(),
                "slug", course.slug(),
                "subject", Typed.line(question.subject()),
                "text", Typed.body(question.text()),
                "from", question.sender().address());
    }
}
