package se.samling.event.booking.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.booking.Reserving;
import se.samling.event.form.web.QuestionView;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.series.AllSeries;
import se.samling.platform.problem.NotFound;

/** {@code /api/series/{id}/form}: what is asked of whoever registers for dates of a series, each question once. */
@RestController
class SeriesFormController {

    private final AllSeries all;
    private final Events events;
    private final Reserving reserving;
    private final Clock clock;

    SeriesFormController(AllSeries all, Events events, Reserving reserving, Clock clock) {
        this.all = all;
        this.events = events;
        this.reserving = reserving;
        this.clock = clock;
    }

    /** {@code eventIds}: the open dates that ask it. */
    record AskedView(QuestionView question, List<UUID> eventIds) {}

    record SeriesFormView(List<AskedView> questions) {}

    /** Shows what is asked of whoever registers for dates of a series. A question that several dates ask is there once. */
    @GetMapping("/api/series/{id}/form")
    SeriesFormView form(@PathVariable UUID id) {
        if (all.find(id).isEmpty()) {
            throw new NotFound("series", id);
        }
        var now = clock.instant();
        var open = events.ofSeries(id).stream()
                .filter(event -> event.takesRegistrations(now))
                .map(Event::id)
                .collect(Collectors.toSet());
        return new SeriesFormView(reserving.asked(id).questions().stream()
                .map(shared -> new AskedView(
                        QuestionView.of(shared.question()),
                        shared.eventIds().stream().filter(open::contains).toList()))
                .filter(asked -> !asked.eventIds().isEmpty())
                .toList());
    }
}
