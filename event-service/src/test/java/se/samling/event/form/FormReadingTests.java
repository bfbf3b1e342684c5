package se.samling.event.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;

/** What is asked of whom, and what can be taken for an answer. */
@NullMarked
class FormReadingTests {

    private static final Asked ON_SITE = new Asked("on-site", true, false);
    private static final List<Question.Option> TRAINS = List.of(
            new Question.Option("train", new Text("Tåg", "Train")), new Question.Option("car", new Text("Bil", null)));

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void aQuestionComesUpOnlyForWhoGaveTheAnswerItHangsOn() {
        var travels = question(QuestionKind.CHOICE, TRAINS, true, null, null);
        var parking = question(QuestionKind.TEXT, List.of(), true, null, new Question.Condition(travels.id(), "car"));
        var form = form(travels, parking);
        assertThat(read(form, ON_SITE, Map.of(travels, "train"))).hasSize(1);
        assertThat(errors).isEmpty();
        assertThat(read(form, ON_SITE, Map.of(travels, "train", parking, "ABC 123")))
                .as("what is not asked is put aside")
                .hasSize(1);
        read(form, ON_SITE, Map.of(travels, "car"));
        assertThat(errors).extracting(FieldError::field).containsExactly("answers." + parking.id());
    }

    @Test
    void aQuestionOfOneModeIsNotAskedInTheOther() {
        var form = form(question(QuestionKind.TEXT, List.of(), true, "on-site", null));
        assertThat(read(form, new Asked("digital", true, false), Map.of())).isEmpty();
        assertThat(errors).isEmpty();
        read(form, ON_SITE, Map.of());
        assertThat(errors).hasSize(1);
    }

    @Test
    void aGroupsQuestionIsAskedOfItsCoordinatorAloneWhoAnswersForThemselvesOnlyWhenAttending() {
        var person = question(QuestionKind.TEXT, List.of(), false, null, null);
        var group = new Question(
                UUID.randomUUID(), 1, false, body(QuestionKind.TEXT, List.of(), false, null, null, "group"));
        var form = form(person, group);
        assertThat(form.concerning(ON_SITE)).containsExactly(person);
        assertThat(form.concerning(new Asked("on-site", true, true))).containsExactly(person, group);
        assertThat(form.concerning(new Asked("on-site", false, true))).containsExactly(group);
    }

    @Test
    void optionsGoByCodeOrByTheirWordsInEitherLanguage() {
        var travels = question(QuestionKind.SEVERAL, TRAINS, false, null, null);
        var read = read(form(travels), ON_SITE, Map.of(travels, List.of("tåg", "Train", "car")));
        assertThat(read.getFirst().chosen()).containsExactly("train", "car");
        read(form(travels), ON_SITE, Map.of(travels, "Cykel"));
        assertThat(errors).extracting(FieldError::code).containsExactly("answer-unknown");
    }

    @Test
    void aNumberMayHaveACommaAndStaysWithinItsLimits() {
        var number = question(QuestionKind.NUMBER, List.of(), false, null, null);
        assertThat(read(form(number), ON_SITE, Map.of(number, "2,5")).getFirst().words())
                .isEqualTo("2.5");
        assertThat(read(form(number), ON_SITE, Map.of(number, 3)).getFirst().words())
                .isEqualTo("3");
        for (var wrong : List.of("många", "1e9", "0", "11")) {
            read(form(number), ON_SITE, Map.of(number, wrong));
        }
        assertThat(errors)
                .extracting(FieldError::code)
                .containsExactly("answer-number", "answer-number", "answer-at-least", "answer-at-most");
    }

    @Test
    void aConsentIsOnlyEverAYes() {
        var consent = question(QuestionKind.CONSENT, List.of(), true, null, null);
        assertThat(read(form(consent), ON_SITE, Map.of(consent, true))
                        .getFirst()
                        .chosen())
                .containsExactly("yes");
        read(form(consent), ON_SITE, Map.of(consent, "no"));
        assertThat(errors).extracting(FieldError::code).containsExactly("consent-required");
    }

    @Test
    void dietTakesOptionsAndANoteTogether() {
        var diet = question(QuestionKind.DIET, TRAINS, false, null, null);
        var read = read(form(diet), ON_SITE, Map.of(diet, Map.of("chosen", List.of("car"), "words", " Ej selleri ")))
                .getFirst();
        assertThat(read.sealed()).isTrue();
        assertThat(read.chosen()).containsExactly("car");
        assertThat(read.words()).isEqualTo("Ej selleri");
    }

    @Test
    void aFileIsOfTheKindsAndTheSizeTheQuestionTakesUnlessItStays() {
        var body = body(QuestionKind.FILE, List.of(), true, null, null, "person");
        var question = new Question(
                UUID.randomUUID(),
                1,
                false,
                new Question.Body(
                        body.kind(),
                        body.label(),
                        null,
                        List.of(),
                        true,
                        null,
                        "person",
                        null,
                        null,
                        null,
                        body.purpose(),
                        30,
                        new Question.Files(List.of(FileKind.PDF, FileKind.IMAGE), 1)));
        var id = UUID.randomUUID();
        var taken = read(form(question), ON_SITE, Map.of(question, pdf(id, 1_048_576)));
        assertThat(taken.getFirst().file()).isEqualTo(id);
        assertThat(taken.getFirst().words()).isEqualTo("beslut.pdf");
        assertThat(errors).isEmpty();
        read(form(question), ON_SITE, Map.of(question, pdf(id, 1_048_577)));
        read(form(question), ON_SITE, Map.of(question, new FileReceipt(id, 9, "text/csv", "a.csv", false)));
        read(form(question), ON_SITE, Map.of());
        read(form(question), ON_SITE, Map.of(question, "no receipt"));
        assertThat(errors)
                .extracting(FieldError::code)
                .containsExactly("answer-file-size", "answer-file-kind", "answer-file-required", "answer-file-again");
        assertThat(read(form(question), ON_SITE, Map.of(question, new FileReceipt(id, 0, "stays", "a.csv", true))))
                .hasSize(1);
    }

    private static FileReceipt pdf(UUID id, long bytes) {
        return new FileReceipt(id, bytes, "application/pdf", "beslut.pdf", false);
    }

    @Test
    void aConditionLooksBackOnly() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var draft = new DraftForm(Form.empty(UUID.randomUUID()));
        draft.read(List.of(draft(first, "text", new Question.Condition(second, "yes")), draft(second, "yes-no", null)));
        assertThat(draft.errors()).extracting(FieldError::field).containsExactly("questions[0].condition");
        assertThat(draft.errors()).extracting(FieldError::code).containsExactly("condition-before");
    }

    /** A chain of yes-no questions, each hanging on the one before or on none. */
    record Link(boolean hangs, boolean answersYes) {}

    @Provide
    Arbitrary<List<Link>> chains() {
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Link::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void whatIsTakenIsExactlyWhatComesUpAndNothingOfItIsMissing(@ForAll("chains") List<Link> chain) {
        var questions = new ArrayList<Question>();
        var typed = new HashMap<Question, Object>();
        for (var link : chain) {
            var condition = link.hangs() && !questions.isEmpty()
                    ? new Question.Condition(questions.getLast().id(), "yes")
                    : null;
            var question = question(QuestionKind.YES_NO, List.of(), true, null, condition);
            questions.add(question);
            typed.put(question, link.answersYes());
        }
        var form = form(questions.toArray(Question[]::new));
        var faults = new ArrayList<FieldError>();
        var read = form.read(ON_SITE, byId(typed), true, faults);
        assertThat(faults).isEmpty();
        boolean up = true;
        var expected = new ArrayList<UUID>();
        for (int at = 0; at < chain.size(); at++) {
            boolean hangs = questions.get(at).body().condition() != null;
            up = !hangs || up && chain.get(at - 1).answersYes();
            if (up) {
                expected.add(questions.get(at).id());
            }
        }
        assertThat(read).extracting(Answer::questionId).containsExactlyElementsOf(expected);
        var given = new HashMap<UUID, Answer>();
        read.forEach(answer -> given.put(answer.questionId(), answer));
        assertThat(form.missing(ON_SITE, given)).isEmpty();
        given.remove(expected.getLast());
        assertThat(form.missing(ON_SITE, given)).hasSize(1);
    }

    private List<Answer> read(Form form, Asked asked, Map<Question, ?> typed) {
        return form.read(asked, byId(typed), true, errors);
    }

    private static Map<String, Object> byId(Map<Question, ?> typed) {
        var answers = new HashMap<String, Object>();
        typed.forEach((question, value) -> answers.put(question.id().toString(), value));
        return answers;
    }

    private static Form form(Question... questions) {
        return new Form(UUID.randomUUID(), 1, List.of(questions));
    }

    private static Question question(
            QuestionKind kind,
            List<Question.Option> options,
            boolean required,
            @Nullable String mode,
            Question.@Nullable Condition condition) {
        return new Question(UUID.randomUUID(), 1, false, body(kind, options, required, mode, condition, "person"));
    }

    private static Question.Body body(
            QuestionKind kind,
            List<Question.Option> options,
            boolean required,
            @Nullable String mode,
            Question.@Nullable Condition condition,
            String of) {
        return new Question.Body(
                kind,
                new Text("Fråga", "Question"),
                null,
                options,
                required,
                mode,
                of,
                BigDecimal.ONE,
                BigDecimal.TEN,
                condition,
                new Text("För planeringen", null),
                90);
    }

    private static QuestionDraft draft(UUID id, String kind, Question.@Nullable Condition condition) {
        return new QuestionDraft(
                id,
                kind,
                new Text("Fråga", null),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                condition,
                new Text("För planeringen", null),
                null,
                null);
    }
}
