package se.samling.event.changeover.web;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.agreement.Agreement;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.changeover.Changeover;
import se.samling.event.changeover.ChangingOver;
import se.samling.event.changeover.Concerned;
import se.samling.event.directory.Access;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/changeovers}: many events of one's own hosts, from on site to the screen. */
@RestController
@RequestMapping("/api/changeovers")
class ChangeoverController {

    private final ChangingOver changingOver;
    private final Concerned concerned;
    private final Events events;
    private final EventViews views;
    private final Access access;

    ChangeoverController(
            ChangingOver changingOver, Concerned concerned, Events events, EventViews views, Access access) {
        this.changingOver = changingOver;
        this.concerned = concerned;
        this.events = events;
        this.views = views;
        this.access = access;
    }

    /** The events as they are now, everybody who would get the one mail, and who of those who wait would get a place. */
    record LookView(List<EventViews.Detail> events, List<Concerned.Person> people, List<PlacesToGive.Place> places) {}

    record MadeView(List<EventViews.Summary> events) {}

    /** Shows what moving many events on line would mean, who is told and who would get a place. Nothing is changed. */
    @PostMapping("/look")
    LookView look(@RequestBody Changeover changeover, Caller caller) {
        demandMine(changeover, caller);
        var look = changingOver.look(changeover);
        var chosen = look.events();
        var told = chosen.stream().filter(Event::announced).map(Event::id).toList();
        return new LookView(
                chosen.stream().map(event -> views.detail(event, true)).toList(),
                told.isEmpty() ? List.of() : concerned.by(told),
                look.places());
    }

    /**
     * Moves many events on line at once: all of them or none. Everybody gets one mail, whatever number of the events they had a place
     * at. Sent again with the same id it answers with the events as they are. Fifty events at most. {@code places}: to how many who
     * wait a place may go by it; where it would be another number nothing is done, and the problem {@code places-to-give} (409) says how
     * many and who.
     */
    @PostMapping
    MadeView make(@RequestParam(defaultValue = "0") int places, @RequestBody Changeover changeover, Caller caller) {
        demandMine(changeover, caller);
        return new MadeView(views.summaries(changingOver.make(changeover, Agreement.to(places))));
    }

    /** Somebody else's event looks like none; who organises nothing has nothing to change. */
    private void demandMine(Changeover changeover, Caller caller) {
        if (!access.organisesAny(caller)) {
            throw new Forbidden("forbidden");
        }
        for (var chosen : changeover.chosen()) {
            var id = chosen.eventId();
            if (id != null
                    && events.find(id)
                            .filter(event -> access.organises(caller, event.hostIds()))
                            .isEmpty()) {
                throw new NotFound("event", id);
            }
        }
    }
}
