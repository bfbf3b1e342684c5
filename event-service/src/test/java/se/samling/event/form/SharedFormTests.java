package se.samling.event.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;

/** Several events' questions, asked at once. */
class SharedFormTests {

    private static final Asked ON_SITE = new Asked("on-site", true, false);

    private final Question travel = choice("train", "car");
    private final Question parking = text("Bilens nummer", new Question.Condition(travel.id(), "car"));
    /** The same words, with codes of their own. */
    private final Question otherTravel = choice("a1", "b2");

    private final Question otherParking = text("Bilens nummer", new Question.Condition(otherTravel.id(), "b2"));
    private final Question room = text("Rum", null);
    private final Form first = form(travel, room);
    private final Form second = form(otherTravel, otherParking);
    private final SharedForm both = SharedForm.of(List.of(first, second));

    @Test
    void whatBothAskIsAskedOnceAndAConditionPointsAtTheOneThatIsAsked() {
        assertThat(both.questions())
                .extracting(shared -> shared.question().id())
                .containsExactly(travel.id(), room.id(), otherParking.id());
        assertThat(both.questions().getFirst().eventIds()).containsExactly(first.eventId(), second.eventId());
        assertThat(both.questions().getLast().question().body().condition())
                .isEqualTo(new Question.Condition(travel.id(), "car"));
    }

    @Test
    void eachEventReadsTheAnswerByItsOwnQuestion() {
        var typed = both.spread(
                Map.of(travel.id().toString(), List.of("car"), otherParking.id().toString(), "ABC 123"));
        var errors = new ArrayList<FieldError>();
        assertThat(second.read(ON_SITE, typed, true, errors))
                .extracting(Answer::questionId)
                .containsExactly(otherTravel.id(), otherParking.id());
        assertThat(second.read(ON_SITE, typed, true, errors).getFirst().chosen())
                .containsExactly("b2");
        assertThat(errors).isEmpty();
    }

    @Test
    void anAnswerThatIsMissingForBothIsMissedOnceWhereItIsAsked() {
        var errors = new ArrayList<FieldError>();
        first.read(ON_SITE, Map.of(), true, errors);
        second.read(ON_SITE, Map.of(), true, errors);
        assertThat(errors).hasSize(3);
        assertThat(both.shown(errors))
                .extracting(FieldError::field)
                .containsExactly("answers." + travel.id(), "answers." + room.id());
    }

    @Test
    void whatOneFormAsksTwiceIsAskedTwice() {
        var twice = SharedForm.of(List.of(form(room, text("Rum", null)), form(text("Rum", null))));
        assertThat(twice.questions()).hasSize(2);
        assertThat(twice.questions().getFirst().eventIds()).hasSize(2);
    }

    private static Form form(Question... questions) {
        return new Form(UUID.randomUUID(), 1, List.of(questions));
    }

    private static Question choice(String train, String car) {
        return question(
                QuestionKind.CHOICE,
                "Resa",
                List.of(
                        new Question.Option(train, new Text("Tåg", null)),
                        new Question.Option(car, new Text("Bil", null))),
                null);
    }

    private static Question text(String label, Question.@Nullable Condition condition) {
        return question(QuestionKind.TEXT, label, List.of(), condition);
    }

    private static Question question(
            QuestionKind kind, String label, List<Question.Option> options, Question.@Nullable Condition condition) {
        return new Question(
                UUID.randomUUID(),
                1,
                false,
                new Question.Body(
                        kind,
                        new Text(label, null),
                        null,
                        options,
                        true,
                        null,
                        "person",
                        null,
                        null,
                        condition,
                        new Text("För att planera", null),
                        30));
    }
}
