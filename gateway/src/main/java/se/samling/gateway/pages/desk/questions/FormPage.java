package se.samling.gateway.pages.desk.questions;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.form.EventForm;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.Question;
import se.samling.gateway.client.form.QuestionSet;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.words.Words;

/** The page of an event's form: its questions as rows, and the host's sets. */
@Component
public class FormPage {

    static final List<String> KINDS =
            List.of("text", "long-text", "choice", "several", "number", "yes-no", "consent", "file", "diet", "access");

    private final FormClient client;
    private final QuestionFields fields;
    private final Sections sections;
    private final Words words;

    FormPage(FormClient client, QuestionFields fields, Sections sections, Words words) {
        this.client = client;
        this.fields = fields;
        this.sections = sections;
        this.words = words;
    }

    /** A question's line: what it is, and whom it is put to. */
    public record Row(UUID id, String label, String about) {}

    String show(EventDetail event, EventForm form, Model model) {
        var hosts = event.hosts().stream().map(EventHost::id).toList();
        List<QuestionSet> sets =
                sections.ask(Service.EVENT, () -> client.sets(hosts)).section().or(List.of());
        model.addAttribute("event", event);
        model.addAttribute("version", form.version());
        model.addAttribute(
                "rows",
                form.questions().stream()
                        .filter(question -> question.id() != null)
                        .map(question -> row(question, form))
                        .toList());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("sets", sets);
        return "desk/questions/questions";
    }

    private Row row(Question question, EventForm form) {
        var about = Stream.of(
                        words.say("desk.form.kind." + question.kind()),
                        words.say(question.required() ? "desk.form.required" : "desk.form.optional"),
                        question.mode() == null ? null : words.say("desk.form.only." + question.mode()),
                        "group".equals(question.of()) ? words.say("desk.form.only.group") : null,
                        condition(question, form),
                        kept(question))
                .filter(one -> one != null && !one.isEmpty())
                .toList();
        return new Row(Objects.requireNonNull(question.id()), words.in(question.label()), String.join(" · ", about));
    }

    private @Nullable String condition(Question question, EventForm form) {
        var condition = question.condition();
        return condition == null
                ? null
                : form.questions().stream()
                        .filter(one -> condition.question().equals(one.id()))
                        .map(one -> words.say(
                                "desk.form.when", words.in(one.label()), fields.answer(one, condition.answer())))
                        .findFirst()
                        .orElse(null);
    }

    private String kept(Question question) {
        int days = question.keptDays() == null ? 0 : question.keptDays();
        return words.say("desk.form.kept", days);
    }
}
