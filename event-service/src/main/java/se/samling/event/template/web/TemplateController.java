package se.samling.event.template.web;

import java.time.LocalDateTime;
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
import se.samling.event.directory.Access;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.template.Copying;
import se.samling.event.template.Pattern;
import se.samling.event.template.Template;
import se.samling.event.template.Templates;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Copies of events, and the templates of the caller's hosts. */
@RestController
class TemplateController {

    private final Copying copying;
    private final Templates templates;
    private final Events events;
    private final EventViews views;
    private final Access access;

    TemplateController(Copying copying, Templates templates, Events events, EventViews views, Access access) {
        this.copying = copying;
        this.templates = templates;
        this.events = events;
        this.views = views;
        this.access = access;
    }

    /** Local times; without an end, the new event lasts as long as the one it is written after. */
    record DatesRequest(
            @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt) {}

    record NameRequest(@Nullable String name) {}

    record TemplateView(UUID id, UUID hostId, String name, String mode, int programmeItems) {}

    @PostMapping("/api/events/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    EventViews.Detail copy(@PathVariable UUID id, @RequestBody DatesRequest request, Caller caller) {
        return views.detail(
                copying.draft(Pattern.of(mine(id, caller)), request.startsAt(), request.endsAt(), caller), true);
    }

    /** Keeps the event as it stands; under a name that the host has already, in place of the one before. */
    @PostMapping("/api/events/{id}/templates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @RequestBody NameRequest request, Caller caller) {
        copying.keep(mine(id, caller), request.name(), caller);
    }

    @GetMapping("/api/event-templates")
    List<TemplateView> own(Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        return templates.of(hosts, caller.admin()).stream()
                .map(TemplateController::view)
                .toList();
    }

    @PostMapping("/api/event-templates/{id}/events")
    @ResponseStatus(HttpStatus.CREATED)
    EventViews.Detail draft(@PathVariable UUID id, @RequestBody DatesRequest request, Caller caller) {
        return views.detail(
                copying.draft(template(id, caller).pattern(), request.startsAt(), request.endsAt(), caller), true);
    }

    /** Somebody else's looks like none. */
    @DeleteMapping("/api/event-templates/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        copying.discard(template(id, caller).id());
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
                .orElseThrow(() -> new NotFound("event-template", id));
    }

    private static TemplateView view(Template template) {
        var pattern = template.pattern();
        return new TemplateView(
                template.id(),
                template.hostId(),
                template.name(),
                String.valueOf(pattern.draft().mode()),
                pattern.programme().size());
    }
}
