package se.samling.notification.letter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samling.notification.letter.Block.Row;

/** Letters to whoever answers for a web course. An answer to one goes to the address that asked, where it gave any. */
@Component
class CourseLetters {

    private final Words words;
    private final LetterAddresses addresses;

    CourseLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var from = occasion.fact("from");
        var about = row(occasion, "course-question.about", occasion.fact("subject"));
        var answer = row(occasion, "course-question.from", from);
        return new Draft(words, occasion)
                .extra(occasion.fact("course"))
                .answersTo(from)
                .subjectEndsWith(occasion.fact("subject"))
                .add(Block.facts(from.isEmpty() ? List.of(about) : List.of(about, answer)))
                .quote(occasion.fact("text"))
                .paragraph(from.isEmpty() ? "course-question.no-answer" : "course-question.answer")
                .finish(
                        addresses.course(occasion.fact("slug")),
                        "why.course",
                        addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private Row row(Occasion occasion, String key, String value) {
        return new Row(words.say(occasion.language(), key), value, "");
    }
}
