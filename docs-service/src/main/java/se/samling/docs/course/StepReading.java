package se.samling.docs.course;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.course.Step.Checklist;
import se.samling.docs.course.Step.FurtherReading;
import se.samling.docs.course.Step.Item;
import se.samling.docs.course.Step.Question;
import se.samling.docs.course.StepDraft.ChecklistDraft;
import se.samling.docs.course.StepDraft.LineDraft;
import se.samling.docs.course.StepDraft.ReadingDraft;
import se.samling.docs.directory.Text;
import se.samling.platform.problem.InvalidField;

/** Checks the steps that an organiser wrote, and keeps the ids of what was there before. */
final class StepReading {

    private static final int MOST_STEPS = 30;
    private static final int MOST_MINUTES = 480;

    private final Reading reading = new Reading();
    private final Set<UUID> free = new HashSet<>();

    private StepReading(List<Step> before) {
        for (var step : before) {
            free.add(step.id());
            step.questions().forEach(question -> free.add(question.id()));
            step.checklists().forEach(list -> list.items().forEach(item -> free.add(item.id())));
        }
    }

    /** @throws InvalidField naming every field that cannot be taken, such as {@code steps[1].maxMinutes} */
    static List<Step> steps(@Nullable List<StepDraft> drafts, List<Step> before) {
        var steps = new StepReading(before);
        var read = new ArrayList<Step>();
        var written = steps.reading.list("steps", drafts, MOST_STEPS);
        for (int at = 0; at < written.size(); at++) {
            read.add(steps.step("steps[" + at + "].", written.get(at)));
        }
        steps.reading.end();
        return read;
    }

    private Step step(String field, StepDraft draft) {
        return new Step(
                id(draft.id()),
                reading.demanded(field + "title", draft.title(), 200),
                reading.text(field + "body", draft.body(), 20_000, false),
                minutes(field, draft.minMinutes(), draft.maxMinutes()),
                checklists(field + "checklists", draft.checklists()),
                furtherReading(field + "furtherReading", draft.furtherReading()),
                lines(field + "questions", draft.questions(), 20).stream()
                        .map(line ->
                                new Question(Objects.requireNonNull(line.id()), Objects.requireNonNull(line.text())))
                        .toList());
    }

    private Minutes minutes(String field, @Nullable Integer min, @Nullable Integer max) {
        for (var name : List.of("minMinutes", "maxMinutes")) {
            var minutes = name.startsWith("min") ? min : max;
            if (minutes == null) {
                reading.wrong(field + name, "required");
            } else if (minutes < 1) {
                reading.wrong(field + name, "positive");
            } else if (minutes > MOST_MINUTES) {
                reading.wrong(field + name, "too-many-minutes", MOST_MINUTES);
            }
        }
        if (min != null && max != null && max < min) {
            reading.wrong(field + "maxMinutes", "less-than-min");
        }
        return new Minutes(min == null ? 0 : min, max == null ? 0 : max);
    }

    private List<Checklist> checklists(String field, @Nullable List<ChecklistDraft> drafts) {
        var lists = new ArrayList<Checklist>();
        var written = reading.list(field, drafts, 10);
        for (int at = 0; at < written.size(); at++) {
            var list = written.get(at);
            var name = field + "[" + at + "].";
            lists.add(new Checklist(
                    reading.demanded(name + "title", list.title(), 200),
                    lines(name + "items", list.items(), 30).stream()
                            .map(line ->
                                    new Item(Objects.requireNonNull(line.id()), Objects.requireNonNull(line.text())))
                            .toList()));
        }
        return lists;
    }

    private List<FurtherReading> furtherReading(String field, @Nullable List<ReadingDraft> drafts) {
        var links = new ArrayList<FurtherReading>();
        var written = reading.list(field, drafts, 30);
        for (int at = 0; at < written.size(); at++) {
            var link = written.get(at);
            var name = field + "[" + at + "].";
            links.add(new FurtherReading(
                    reading.demanded(name + "title", link.title(), 200),
                    reading.line(name + "source", link.source(), 200),
                    url(name + "url", link.url())));
        }
        return links;
    }

    private String url(String field, @Nullable String url) {
        var written = reading.line(field, url, 1000);
        if (written == null) {
            reading.wrong(field, "required");
            return "";
        }
        try {
            var address = URI.create(written);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return written;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        reading.wrong(field, "bad-link");
        return written;
    }

    private List<LineDraft> lines(String field, @Nullable List<LineDraft> drafts, int most) {
        var lines = new ArrayList<LineDraft>();
        var written = reading.list(field, drafts, most);
        for (int at = 0; at < written.size(); at++) {
            Text text = reading.demanded(
                    field + "[" + at + "].text", written.get(at).text(), 1000);
            lines.add(new LineDraft(id(written.get(at).id()), text));
        }
        return lines;
    }

    /** The id that was there, once; whatever else is said gets a new one. */
    private UUID id(@Nullable UUID given) {
        return given != null && free.remove(given) ? given : UUID.randomUUID();
    }
}
