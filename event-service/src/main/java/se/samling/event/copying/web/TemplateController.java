package se.samling.event.copying.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.copying.Copying;
import se.samling.event.copying.Template;
import se.samling.event.copying.Templates;
import se.samling.event.directory.Access;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/event-templates} and {@code /api/events/{id}/copies}: for the hosts' organisers. Somebody else's template looks like none. */
@RestController
class TemplateController {

    private final Templates templates;
    private final Copying copying;
    private final Events events;
    private final EventViews views;
    private final Access access;

    TemplateController(Templates templates, Copying copying, Events events, EventViews views, Access access) {
        this.templates = templates;
        this.copying = copying;
        this.events = events;
        this.views = views;
        this.access = access;
    }

    record NameRequest(@Nullable String name) {}

    record TemplateView(UUID id, UUID hostId, String name, String mode, int items, long minutes, Instant madeAt) {

        static TemplateView of(Template template) {
            var event = template.event();
            return new TemplateView(
                    template.id(),
                    template.hostId(),
                    template.name(),
                    String.valueOf(event.mode()),
                    template.programme().size(),
                    event.startsAt() == null || event.endsAt() == null
                            ? 0
                            : event.startsAt().until(event.endsAt(), ChronoUnit.MINUTES),
                    template.madeAt());
        }
    }

    /** Lists the event templates of the caller's hosts, by name. */
    @GetMapping("/api/event-templates")
    List<TemplateView> templates(Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        return templates.of(hosts, caller.admin()).stream()
                .map(TemplateView::of)
                .toList();
    }

    /** Keeps an event as a template for new ones. It belongs to the first of the event's hosts that the caller acts for. */
    @PostMapping("/api/events/{id}/templates")
    @ResponseStatus(HttpStatus.CREATED)
    TemplateView keep(@PathVariable UUID id, @RequestBody NameRequest request, Caller caller) {
        var event = mine(id, caller);
        var own = access.ownHosts(caller);
        var host = event.hostIds().stream()
                .filter(own::contains)
                .findFirst()
                .orElse(event.hostIds().getFirst());
        return TemplateView.of(copying.keep(event, host, request.name()));
    }

    /** Removes an event template. */
    @DeleteMapping("/api/event-templates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        copying.remove(template(id, caller).id());
    }

    /** Drafts an event from a template, at a new time. {@code startsAt} is local; without an end it lasts as long as the template's. */
    @PostMapping("/api/event-templates/{id}/events")
    @ResponseStatus(HttpStatus.CREATED)
    EventViews.Detail begin(@PathVariable UUID id, @RequestBody Copying.Wanted wanted, Caller caller) {
        return views.detail(copying.begin(template(id, caller), wanted, caller), true);
    }

    /**
     * Drafts a copy of an event, at a new time. Nobody is registered for it. {@code startsAt} is local in the zone of the old one;
     * without an end it lasts as long.
     */
    @PostMapping("/api/events/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    EventViews.Detail copy(@PathVariable UUID id, @RequestBody Copying.Wanted wanted, Caller caller) {
        return views.detail(copying.copy(mine(id, caller), wanted, caller), true);
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }

    private Template template(UUID id, Caller caller) {
        return templates
                .find(id)
                .filter(one -> access.organises(caller, List.of(one.hostId())))
                .orElseThrow(() -> new NotFound("template", id));
    }
}
