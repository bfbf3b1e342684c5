package se.samling.gateway.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.form.AnswerTable;
import se.samling.gateway.client.form.EventForm;
import se.samling.gateway.client.form.Needs;
import se.samling.gateway.client.form.OwnAnswers;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.client.form.QuestionSet;

/** A form with a condition, a consent and a question about food, and what was answered to it. */
public final class FormSamples {

    public static final UUID TRAVEL = UUID.fromString("01920000-0000-7000-8000-000000000070");
    public static final UUID PARKING = UUID.fromString("01920000-0000-7000-8000-000000000071");
    public static final UUID DECISION = UUID.fromString("01920000-0000-7000-8000-000000000077");
    public static final UUID DIET = UUID.fromString("01920000-0000-7000-8000-000000000072");
    public static final UUID PICTURES = UUID.fromString("01920000-0000-7000-8000-000000000073");
    public static final UUID SET = UUID.fromString("01920000-0000-7000-8000-000000000074");

    private FormSamples() {}

    public static void give() {
        var form = new EventForm(Samples.EVENT, 3, questions());
        var event = "/api/events/" + Samples.EVENT;
        Peers.EVENT
                .answer("GET " + event + "/form", form)
                .answer("PUT " + event + "/form", form)
                .answer("POST " + event + "/form/insertions", form)
                .answer("GET /api/question-sets", List.of(set()))
                .answer("POST /api/question-sets", 201, set())
                .answer("DELETE /api/question-sets/" + SET, 204, Map.of())
                .answer("GET " + event + "/answers", table())
                .answer("GET " + event + "/needs", needs())
                .answer(
                        "POST " + event + "/needs/readings",
                        List.of(new Needs.Named(UUID.randomUUID(), "Sam Sund", DIET, new Text("Vegansk", null))))
                .answer("GET /api/registrations/own/own-token/answers", own())
                .answer("PUT /api/registrations/own/own-token/answers", own());
    }

    static List<Question> questions() {
        return List.of(
                question(TRAVEL, "choice", "Hur reser du?", List.of("train", "car"), null),
                question(PARKING, "text", "Bilens nummer", List.of(), new Question.Condition(TRAVEL, "car")),
                question(DIET, "diet", "Behöver du särskild mat?", List.of("vegan", "gluten"), null),
                question(PICTURES, "consent", "Jag får vara med på bild", List.of(), null),
                file());
    }

    private static Question file() {
        var text = question(DECISION, "file", "Beslutet", List.of(), null);
        return new Question(
                text.id(),
                1,
                false,
                "file",
                text.label(),
                null,
                List.of(),
                false,
                null,
                "person",
                null,
                null,
                null,
                text.purpose(),
                90,
                new Question.Files(List.of("pdf", "image"), 5));
    }

    private static Question question(
            UUID id, String kind, String label, List<String> options, Question.@Nullable Condition condition) {
        return new Question(
                id,
                1,
                false,
                kind,
                new Text(label, label + " (en)"),
                null,
                options.stream()
                        .map(code -> new Question.Offer(code, new Text("Svar " + code, null)))
                        .toList(),
                !"diet".equals(kind),
                "diet".equals(kind) ? "on-site" : null,
                "person",
                null,
                null,
                condition,
                new Text("För planeringen.", null),
                "diet".equals(kind) ? 0 : 90);
    }

    private static QuestionSet set() {
        return new QuestionSet(SET, Samples.HOST, "Resa", questions());
    }

    private static OwnAnswers own() {
        return new OwnAnswers(
                true,
                1,
                questions(),
                Map.of(
                        TRAVEL, new OwnAnswers.Answer(List.of("car"), null),
                        PARKING, new OwnAnswers.Answer(List.of(), "ABC 123"),
                        DIET, new OwnAnswers.Answer(List.of("vegan"), "Ej selleri")));
    }

    private static AnswerTable table() {
        return new AnswerTable(
                questions().stream().filter(question -> !question.isSealed()).toList(),
                Map.of(),
                List.of(new AnswerTable.Counted(
                        TRAVEL,
                        new Text("Hur reser du?", null),
                        List.of(new AnswerTable.Count("car", new Text("Bil", null), 7)))));
    }

    private static Needs needs() {
        return new Needs(
                List.of(new Needs.Need(
                        DIET,
                        "diet",
                        new Text("Mat", null),
                        3,
                        List.of(new AnswerTable.Count("vegan", new Text("Vegansk", null), 2)),
                        List.of("Ej selleri"))),
                List.of());
    }
}
