package se.samling.event.calendar.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.calendar.Conflicts;
import se.samling.event.calendar.Sketch;
import se.samling.event.directory.Access;
import se.samling.event.invitation.Invitations;
import se.samling.event.registration.Headcounts;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.EventState;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.Rescheduling;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.schedule.web.MoveController.MoveRequest;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** What a move would come to: every date it takes along, what is in the way there, and how many people are told. */
@RestController
class MovePreviewController {

    private final Rescheduling rescheduling;
    private final Conflicts conflicts;
    private final Headcounts headcounts;
    private final Invitations invitations;
    private final Events events;
    private final EventViews views;
    private final Access access;

    MovePreviewController(
            Rescheduling rescheduling,
            Conflicts conflicts,
            Headcounts headcounts,
            Invitations invitations,
            Events events,
            EventViews views,
            Access access) {
        this.rescheduling = rescheduling;
        this.conflicts = conflicts;
        this.headcounts = headcounts;
        this.invitations = invitations;
        this.events = events;
        this.views = views;
        this.access = access;
    }

    /** Who is told: nobody of a draft. */
    record Told(int registered, int waiting, int invited) {

        static final Told NOBODY = new Told(0, 0, 0);

        Told and(Told other) {
            return new Told(registered + other.registered, waiting + other.waiting, invited + other.invited);
        }
    }

    /** {@code before} and {@code after}: the event as it is and as it would be. */
    record DateView(EventViews.Summary before, EventViews.Summary after, Told told, List<ConflictView> conflicts) {}

    /**
     * {@code coming}: how many dates of its series could go along, the event itself among them; absent outside a series. {@code people}:
     * what the move is then to be sent with, as {@code places}.
     */
    record PreviewView(
            List<DateView> dates, Told told, @Nullable Integer coming, int people, List<PlacesToGive.Place> places) {}

    /**
     * Shows what moving an event would mean: dates, conflicts, people told and who would get a place. Nothing is changed; answers as the move would where
     * something forbids it.
     */
    @PostMapping("/api/events/{id}/move/preview")
    PreviewView preview(@PathVariable UUID id, @RequestBody MoveRequest request, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        var parts = rescheduling.rehearse(id, request.to(), request.coming(), caller);
        var apart = parts.stream().map(part -> part.before().id()).collect(Collectors.toSet());
        var dates = parts.stream()
                .map(part -> new DateView(
                        views.summary(part.before()),
                        views.summary(part.after()),
                        told(part.before()),
                        conflicts.of(Sketch.of(part.after()), apart, access.ownHosts(caller), caller.admin()).stream()
                                .map(ConflictView::of)
                                .toList()))
                .toList();
        var places = parts.stream().flatMap(part -> part.places().stream()).toList();
        return new PreviewView(
                dates,
                dates.stream().map(DateView::told).reduce(Told.NOBODY, Told::and),
                event.series() == null ? null : rescheduling.coming(id).size(),
                PlacesToGive.people(places),
                places);
    }

    private Told told(Event event) {
        if (event.stored() == EventState.DRAFT) {
            return Told.NOBODY;
        }
        var people = headcounts.people(event.id());
        return new Told(people.seated(), people.waiting(), invitations.countUnanswered(event.id()));
    }
}
