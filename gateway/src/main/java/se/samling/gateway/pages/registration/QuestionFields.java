package se.samling.gateway.pages.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.client.form.SeriesQuestions;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** An event's own questions, ready to be shown. */
@Component
public class QuestionFields {

    /** A kind of file as a browser's file chooser takes it. */
    private static final Map<String, String> ACCEPTS = Map.of(
            "pdf", ".pdf",
            "image", ".jpg,.jpeg,.png,.webp",
            "document", ".docx,.odt,.txt",
            "sheet", ".xlsx,.ods,.csv",
            "slides", ".pptx,.odp");

    private final FormClient forms;
    private final Sections sections;
    private final Words words;
    private final Dates dates;

    QuestionFields(FormClient forms, Sections sections, Words words, Dates dates) {
        this.dates = dates;
        this.forms = forms;
        this.sections = sections;
        this.words = words;
    }

    /** None where they cannot be fetched: the service asks for what is missing when the form is sent. */
    public List<QuestionField> of(EventDetail event) {
        var form = sections.ask(Service.EVENT, () -> forms.form(event.id()))
                .section()
                .getValue();
        return form == null ? List.of() : shown(form.questions(), "hybrid".equals(event.mode()), true);
    }

    /** What the open dates of a series ask, each question once; none where they cannot be fetched. */
    public List<QuestionField> of(SeriesDetail series) {
        var form = sections.ask(Service.EVENT, () -> forms.ofSeries(series.id()))
                .section()
                .getValue();
        if (form == null) {
            return List.of();
        }
        var all = form.questions().stream().map(SeriesQuestions.Asked::question).toList();
        return form.questions().stream()
                .filter(asked -> asked.question().id() != null)
                .map(asked -> {
                    var field = shown(asked.question(), all, series.modes().size() > 1, true);
                    return asked.eventIds().containsAll(series.openDates())
                            ? field
                            : field.at(asked.eventIds(), onlyAt(asked.eventIds(), series));
                })
                .toList();
    }

    private String onlyAt(List<UUID> chosen, SeriesDetail series) {
        return words.say(
                "question.only.dates",
                series.dates().stream()
                        .filter(date -> chosen.contains(date.id()))
                        .map(date -> dates.day(date.startsAt().toLocalDate()))
                        .collect(Collectors.joining(", ")));
    }

    /** {@code modes}: whether the reader may still choose how to attend; {@code groups}: whether they may still come as a group. */
    public List<QuestionField> shown(List<Question> questions, boolean modes, boolean groups) {
        return questions.stream()
                .filter(question -> question.id() != null)
                .map(question -> shown(question, questions, modes, groups))
                .toList();
    }

    private QuestionField shown(Question question, List<Question> all, boolean modes, boolean groups) {
        var condition = question.condition();
        var label = words.in(question.label());
        boolean ofGroup = groups && "group".equals(question.of());
        var mode = modes ? question.mode() : null;
        return new QuestionField(
                Objects.requireNonNull(question.id()),
                question.kind(),
                label,
                question.required() ? label : label + " " + words.say("form.optional"),
                help(question),
                options(question),
                question.required(),
                purpose(question),
                Stream.of(
                                mode == null ? null : words.say("question.only." + mode),
                                ofGroup ? words.say("question.only.group") : null,
                                condition == null ? null : only(condition, all))
                        .filter(Objects::nonNull)
                        .toList(),
                condition == null ? null : "answers." + condition.question(),
                condition == null ? null : condition.answer(),
                mode,
                ofGroup);
    }

    private @Nullable String only(Question.Condition condition, List<Question> all) {
        return all.stream()
                .filter(question -> condition.question().equals(question.id()))
                .map(question -> words.say(
                        "question.only.answer", answer(question, condition.answer()), words.in(question.label())))
                .findFirst()
                .orElse(null);
    }

    /** An option's words, or yes and no. */
    public String answer(Question question, String code) {
        return question.options().stream()
                .filter(option -> code.equals(option.code()))
                .map(option -> words.in(option.label()))
                .findFirst()
                .orElseGet(() -> words.say("no".equals(code) ? "question.no" : "question.yes"));
    }

    private List<Option> options(Question question) {
        if ("yes-no".equals(question.kind())) {
            return List.of(
                    new Option("yes", words.say("question.yes"), null),
                    new Option("no", words.say("question.no"), null));
        }
        var files = question.files();
        if (files != null) {
            return files.kinds().stream()
                    .map(kind -> new Option(ACCEPTS.getOrDefault(kind, ""), kind, null))
                    .toList();
        }
        var options = new ArrayList<Option>();
        question.options()
                .forEach(option ->
                        options.add(new Option(String.valueOf(option.code()), words.in(option.label()), null)));
        return options;
    }

    /** What may be sent is said beforehand. */
    private @Nullable String help(Question question) {
        var help = question.help() == null ? null : words.in(question.help());
        var files = question.files();
        if (files == null) {
            return help;
        }
        var kinds = files.kinds().stream()
                .map(kind -> words.say("question.file." + kind))
                .collect(Collectors.joining(", "));
        var limits = words.say("question.file.limits", kinds, files.megabytes() == null ? 10 : files.megabytes());
        return help == null ? limits : help + " " + limits;
    }

    private String purpose(Question question) {
        var why = words.in(question.purpose());
        int days = question.keptDays() == null ? 0 : question.keptDays();
        return question.isSealed()
                ? words.say("question.purpose.sealed", why)
                : words.say("question.purpose", why, days);
    }
}
