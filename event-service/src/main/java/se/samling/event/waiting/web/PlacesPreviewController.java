package se.samling.event.waiting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.agreement.Agreement;
import se.samling.event.agreement.PlacesToGive;
import se.samling.event.directory.Access;
import se.samling.event.quota.Limiting;
import se.samling.event.quota.web.QuotaList;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.event.schedule.Programming;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Who of those who wait would get a place by a change of the event, its programme or its quotas: the change is made and undone again, nobody is told. */
@RestController
class PlacesPreviewController {

    private final Events events;
    private final Drafting drafting;
    private final Limiting limiting;
    private final Programming programming;
    private final Access access;
    private final MergePatch patch;

    PlacesPreviewController(
            Events events,
            Drafting drafting,
            Limiting limiting,
            Programming programming,
            Access access,
            MergePatch patch) {
        this.events = events;
        this.drafting = drafting;
        this.limiting = limiting;
        this.programming = programming;
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
        return rehearsed(() -> drafting.change(id, event.version(), draft, Agreement.rehearsal()));
    }

    /** Says who on the waiting list would get a place by other quotas, and changes nothing. The body is that of the change. */
    @PostMapping("/api/events/{id}/quotas/preview")
    PlacesPreview previewQuotas(@PathVariable UUID id, @RequestBody QuotaList wanted, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return rehearsed(() -> limiting.keep(id, wanted.lines(), Agreement.rehearsal()));
    }

    record Programme(@Nullable List<ProgrammeItem> items) {}

    /** Says who waits for a session and would get a place by another programme, and changes nothing. The body is that of the change. */
    @PostMapping("/api/events/{id}/programme/preview")
    PlacesPreview previewProgramme(@PathVariable UUID id, @RequestBody Programme wanted, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        var items = wanted.items() == null ? List.<ProgrammeItem>of() : wanted.items();
        return rehearsed(() -> programming.programme(id, event.version(), items, Agreement.rehearsal()));
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
