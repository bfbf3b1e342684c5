package se.samling.event.series;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Drafts the dates of a series, listed or by a pattern: all of them or, when one cannot be, none. */
@Service
public class Dating {

    private final AllSeries all;
    private final Events events;
    private final Drafting drafting;

    Dating(AllSeries all, Events events, Drafting drafting) {
        this.all = all;
        this.events = events;
        this.drafting = drafting;
    }

    /** From when to when, local. */
    public record Span(
            @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt) {}

    /** Dates as a list or a pattern. {@code event} is what they have in common; what it leaves out comes from the series. */
    public record Dates(
            @Nullable List<Span> listed,
            @Nullable DatePattern pattern,
            @Nullable EventDraft event) {

        List<Span> spans() {
            return pattern != null ? pattern.dates() : listed == null ? List.of() : listed;
        }
    }

    @Transactional
    public List<Event> draft(UUID seriesId, Dates dates) {
        var series = all.lock(seriesId).orElseThrow();
        var spans = dates.spans();
        check(seriesId, spans);
        var made = new ArrayList<Event>();
        for (int i = 0; i < spans.size(); i++) {
            made.add(draft(series, dates.event(), spans.get(i), i));
        }
        return made;
    }

    private Event draft(Series series, @Nullable EventDraft common, Span span, int number) {
        var draft = common == null ? EventDraft.EMPTY : common;
        try {
            return drafting.draft(
                    draft.dated(span.startsAt(), span.endsAt())
                            .orElse(
                                    series.content().title(),
                                    series.content().ingress(),
                                    series.hostIds(),
                                    series.networkIds()),
                    series.id(),
                    programme(series, draft, span));
        } catch (InvalidField wrong) {
            throw new InvalidField(wrong.errors().stream()
                    .map(error ->
                            error.field().equals("startsAt") || error.field().equals("endsAt")
                                    ? FieldError.of(
                                            "listed[" + number + "]." + error.field(),
                                            error.code(),
                                            error.arguments().toArray())
                                    : error)
                    .toList());
        }
    }

    /** The whole time, by the series' contributors: so that a date can be published before somebody writes more. */
    private static List<ProgrammeItem> programme(Series series, EventDraft draft, Span span) {
        if (span.startsAt() == null || span.endsAt() == null || !span.endsAt().isAfter(span.startsAt())) {
            return List.of();
        }
        var title = draft.title() == null ? series.content().title() : draft.title();
        return List.of(new ProgrammeItem(
                null,
                span.startsAt(),
                span.endsAt(),
                title,
                null,
                null,
                series.content().contributors(),
                null));
    }

    private void check(UUID seriesId, List<Span> spans) {
        if (spans.isEmpty()) {
            throw new InvalidField("listed", "required");
        }
        if (spans.size() > DatePattern.MOST_DATES) {
            throw new InvalidField("listed", "too-many-people", DatePattern.MOST_DATES);
        }
        var taken = new HashSet<@Nullable LocalDateTime>();
        events.ofSeries(seriesId).forEach(event -> taken.add(event.span().startsAt()));
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).startsAt() != null && !taken.add(spans.get(i).startsAt())) {
                throw new InvalidField("listed[" + i + "].startsAt", "date-twice");
            }
        }
    }
}
