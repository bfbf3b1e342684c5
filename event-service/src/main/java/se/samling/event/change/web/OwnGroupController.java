package se.samling.event.change.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.change.Grouping;
import se.samling.event.change.LateChanges;
import se.samling.event.change.web.OwnViews.OwnView;
import se.samling.event.registration.PersonalLinks;

/** What the coordinator of a group does by the link of their own registration. */
@RestController
@RequestMapping("/api/registrations/own/{token}/people")
class OwnGroupController {

    private final Grouping grouping;
    private final LateChanges late;
    private final PersonalLinks links;
    private final OwnViews views;

    OwnGroupController(Grouping grouping, LateChanges late, PersonalLinks links, OwnViews views) {
        this.grouping = grouping;
        this.late = late;
        this.links = links;
        this.views = views;
    }

    record CountRequest(@Nullable Integer people) {}

    record NameRequest(@Nullable String name, @Nullable String email) {}

    /**
     * Changes how many people a group registration is for, the named among them. More only while there is room and nobody waits. A
     * single registration becomes a group by it.
     */
    @PutMapping
    OwnView count(@PathVariable String token, @RequestBody CountRequest request) {
        var registration = links.registration(token);
        late.refuse(registration);
        return views.of(grouping.count(registration.id(), request.people()));
    }

    /** Names one of a group's people, who gets a registration and a link of their own. 409 {@code group-all-named} when everybody is. */
    @PostMapping
    OwnView name(@PathVariable String token, @RequestBody NameRequest request) {
        return views.of(grouping.name(links.registration(token).id(), request.name(), request.email()));
    }

    /** Takes somebody out of a group; a seat drawn from the group stays with it. */
    @DeleteMapping("/{registrationId}")
    OwnView unname(@PathVariable String token, @PathVariable UUID registrationId) {
        return views.of(grouping.unname(links.registration(token).id(), registrationId));
    }
}
