package se.samling.gateway.pages.desk.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.Steps.ChecklistDraft;
import se.samling.gateway.client.course.Steps.ReadingDraft;
import se.samling.gateway.client.course.Steps.StepDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** A step as it is typed. Below the checklists and links there is always room for one more of each; empty ones are no more. */
record StepForm(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String body,
        @Nullable String bodyEn,
        @Nullable String minMinutes,
        @Nullable String maxMinutes,
        List<ChecklistRow> checklists,
        List<ReadingRow> furtherReading,
        @Nullable String questions,
        @Nullable String questionsEn) {

    private static final int ROWS_AT_MOST = 50;

    /** {@code items} one a line. */
    record ChecklistRow(
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String items,
            @Nullable String itemsEn) {

        static final ChecklistRow EMPTY = new ChecklistRow(null, null, null, null);

        boolean isEmpty() {
            return Forms.blankToNull(title) == null && Forms.blankToNull(items) == null;
        }
    }

    record ReadingRow(
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String source,
            @Nullable String url) {

        static final ReadingRow EMPTY = new ReadingRow(null, null, null, null);

        boolean isEmpty() {
            return Forms.blankToNull(title) == null && Forms.blankToNull(url) == null;
        }
    }

    static StepForm empty() {
        return new StepForm(
                null, null, null, null, "5", "10", List.of(ChecklistRow.EMPTY), List.of(ReadingRow.EMPTY), null, null);
    }

    static StepForm of(Course.Step step) {
        var body = step.body();
        var lists = new ArrayList<ChecklistRow>();
        step.checklists()
                .forEach(list -> lists.add(new ChecklistRow(
                        list.title().sv(),
                        list.title().en(),
                        Lines.swedish(list.items()),
                        Lines.english(list.items()))));
        lists.add(ChecklistRow.EMPTY);
        var links = new ArrayList<ReadingRow>();
        step.furtherReading()
                .forEach(link ->
                        links.add(new ReadingRow(link.title().sv(), link.title().en(), link.source(), link.url())));
        links.add(ReadingRow.EMPTY);
        return new StepForm(
                step.title().sv(),
                step.title().en(),
                body == null ? null : body.sv(),
                body == null ? null : body.en(),
                Integer.toString(step.minMinutes()),
                Integer.toString(step.maxMinutes()),
                lists,
                links,
                Lines.swedish(step.questions()),
                Lines.english(step.questions()));
    }

    static StepForm of(Map<String, String> fields) {
        var lists = new ArrayList<ChecklistRow>();
        for (int at = 0; at < ROWS_AT_MOST && fields.containsKey("checklists[" + at + "].title"); at++) {
            var row = "checklists[" + at + "].";
            lists.add(new ChecklistRow(
                    fields.get(row + "title"),
                    fields.get(row + "titleEn"),
                    fields.get(row + "items"),
                    fields.get(row + "itemsEn")));
        }
        var links = new ArrayList<ReadingRow>();
        for (int at = 0; at < ROWS_AT_MOST && fields.containsKey("furtherReading[" + at + "].title"); at++) {
            var row = "furtherReading[" + at + "].";
            links.add(new ReadingRow(
                    fields.get(row + "title"),
                    fields.get(row + "titleEn"),
                    fields.get(row + "source"),
                    fields.get(row + "url")));
        }
        // an empty one between others would shift the numbers by which a problem names its field
        lists.removeIf(ChecklistRow::isEmpty);
        links.removeIf(ReadingRow::isEmpty);
        return new StepForm(
                fields.get("title"),
                fields.get("titleEn"),
                fields.get("body"),
                fields.get("bodyEn"),
                fields.get("minMinutes"),
                fields.get("maxMinutes"),
                lists,
                links,
                fields.get("questions"),
                fields.get("questionsEn"));
    }

    /** With room for one more checklist and link. */
    StepForm withRoom() {
        var lists = new ArrayList<>(checklists);
        lists.add(ChecklistRow.EMPTY);
        var links = new ArrayList<>(furtherReading);
        links.add(ReadingRow.EMPTY);
        return new StepForm(title, titleEn, body, bodyEn, minMinutes, maxMinutes, lists, links, questions, questionsEn);
    }

    /** @param before the step as it stands, whose ids stay; null for a new one */
    StepDraft toApi(Course.@Nullable Step before) {
        UUID id = before == null ? null : before.id();
        return new StepDraft(
                id,
                new Text(title == null ? "" : title.strip(), Forms.blankToNull(titleEn)),
                Typed.optional(body, bodyEn),
                number(minMinutes),
                number(maxMinutes),
                checklistDrafts(before),
                furtherReading.stream()
                        .map(link -> new ReadingDraft(
                                Typed.optional(link.title(), link.titleEn()),
                                Forms.blankToNull(link.source()),
                                Forms.blankToNull(link.url())))
                        .toList(),
                Lines.drafts(questions, questionsEn, before == null ? List.of() : before.questions()));
    }

    private List<ChecklistDraft> checklistDrafts(Course.@Nullable Step before) {
        var drafts = new ArrayList<ChecklistDraft>();
        for (int at = 0; at < checklists.size(); at++) {
            var row = checklists.get(at);
            var items = before == null || at >= before.checklists().size()
                    ? List.<Course.Line>of()
                    : before.checklists().get(at).items();
            drafts.add(new ChecklistDraft(
                    Typed.optional(row.title(), row.titleEn()), Lines.drafts(row.items(), row.itemsEn(), items)));
        }
        return drafts;
    }

    /** The form's name for a field of the API: the step's number is the page's, and lines stand in one field. */
    static String named(String field) {
        return field.replaceFirst("^steps\\[\\d+]\\.", "")
                .replaceFirst("(items|questions)\\[\\d+]\\.text(En)?$", "$1$2");
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null || !typed.strip().matches("-?\\d{1,6}") ? null : Integer.valueOf(typed.strip());
    }
}
