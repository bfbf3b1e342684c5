package se.samling.notification.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.language.Language;
import se.samling.notification.language.When;
import se.samling.notification.letter.Block.Row;

/** Letters about what an organisation does between a cohort's meetings, to those who act for it and to the hosts. */
@Component
class CohortWorkLetters {

    private final Words words;
    private final LetterAddresses addresses;

    CohortWorkLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var draft = new Draft(words, occasion);
        return switch (occasion.purpose()) {
            case ASSIGNMENT_REMINDER -> reminder(draft, occasion);
            case CASE_STUDY_TO_APPROVE, CASE_STUDY_APPROVED ->
                finish(draft.extra(occasion.fact("organisation")).body(), occasion);
            case CASE_STUDY_RETURNED ->
                finish(
                        draft.extra(occasion.fact("organisation"))
                                .quote(occasion.fact("words"))
                                .body(),
                        occasion);
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not about a cohort's work");
        };
    }

    private Letter reminder(Draft draft, Occasion occasion) {
        var language = occasion.language();
        var due = When.date(LocalDate.parse(occasion.fact("dueOn")).atStartOfDay(), language);
        draft.extra(due)
                .add(Block.facts(List.of(
                        new Row(words.say(language, "assignment.title"), title(occasion, language), ""),
                        new Row(words.say(language, "assignment.due"), due, ""))))
                .body();
        return finish(draft, occasion);
    }

    private static String title(Occasion occasion, Language language) {
        var english = occasion.fact("title.en");
        return language == Language.EN && !english.isBlank() ? english : occasion.fact("title.sv");
    }

    private Letter finish(Draft draft, Occasion occasion) {
        var enrolment = UUID.fromString(occasion.fact("enrolmentId"));
        var side = occasion.fact("side");
        return draft.finish(
                switch (side) {
                    case "host" -> addresses.caseStudyDesk(occasion.theNetwork().slug(), enrolment);
                    case "contact" -> addresses.work(enrolment);
                    default -> addresses.myWork(enrolment);
                },
                "why.work-" + side,
                addresses.unsubscribe(occasion.reader().readerId().id()));
    }
}
