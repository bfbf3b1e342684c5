package se.samling.event.registration.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.quota.Limiting;
import se.samling.event.quota.web.QuotaList;
import se.samling.event.registration.PlacesToGive;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.RoomChanged.Consent;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Who of those who wait would get a place by a change of the event or its quotas: the change is made and undone again, nobody is told. */
@RestController
class PlacesPreviewController {

    private final Events events;
    private final Drafting drafting;
    private final Limiting limiting;
    private final Access access;
    private final MergePatch patch;

    PlacesPreviewController(Events events, Drafting drafting, Limiting limiting, Access access, MergePatch patch) {
        this.events = events;
        this.drafting = drafting;
        this.limiting = limiting;
        this.access = access;
        this.patch = patch;
    }

    /** {@code people}: what the change is then to be sent with, as {@code places}. */
    record PlacesPreview(int people, List<PlacesToGive.Place> places) {}

    /** Says who on the waiting list would get a place by a change of the event, and changes nothing. The body is that of the change. */
    @PostMapping(path = "/api/events/{id}/places-preview", consumes = "application/merge-patch+json")
    PlacesPreview previewPlaces(@PathVariable UUID id, @RequestBody Map<String, Object> changes, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        var draft = patch.apply(EventDraft.of(event), changes);
        return rehearsed(() -> drafting.change(id, event.version(), draft, new Consent.Rehearsal()));
    }

    /** Says who on the waiting list would get a place by other quotas, and changes nothing. The body is that of the change. */
    @PostMapping("/api/events/{id}/quotas/preview")
    PlacesPreview previewQuotas(@PathVariable UUID id, @RequestBody QuotaList wanted, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return rehearsed(() -> limiting.keep(id, wanted.lines(), new Consent.Rehearsal()));
    }

    private static PlacesPreview rehearsed(Runnable change) {
        try {
            change.run();
        } catch (PlacesToGive told) {
            return new PlacesPreview(told.people(), told.places());
        }
        throw new IllegalStateException("a rehearsal is always undone");
    }
}
