package se.samling.event.change.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Invitations;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.security.Caller;

/** Everything somebody who is logged in is registered for or invited to. */
@RestController
class MineController {

    private final Events events;
    private final EventViews views;
    private final Registrations registrations;
    private final Headcounts headcounts;
    private final Invitations invitations;
    private final Directory directory;
    private final PersonalLinks links;
    private final Clock clock;

    MineController(
            Events events,
            EventViews views,
            Registrations registrations,
            Headcounts headcounts,
            Invitations invitations,
            Directory directory,
            PersonalLinks links,
            Clock clock) {
        this.events = events;
        this.views = views;
        this.registrations = registrations;
        this.headcounts = headcounts;
        this.invitations = invitations;
        this.directory = directory;
        this.links = links;
        this.clock = clock;
    }

    record MineView(
            String state,
            EventViews.Summary event,
            String token,
            @Nullable Integer position) {}

    /** Lists everything the caller is registered for or invited to, soonest first. An invitation only while it can be answered. */
    @GetMapping("/api/registrations/mine")
    List<MineView> mine(Caller caller) {
        var person = caller.personId();
        if (person == null) {
            return List.of();
        }
        var mine = new ArrayList<MineView>();
        var registered = new HashSet<UUID>();
        for (var registration : registrations.ofPerson(person)) {
            registered.add(registration.eventId());
            mine.add(new MineView(
                    registration.state().word(),
                    views.summary(events.find(registration.eventId()).orElseThrow()),
                    links.own(registration),
                    registration.state() == RegistrationState.WAITING ? headcounts.position(registration) : null));
        }
        mine.addAll(invited(person, registered));
        mine.sort(Comparator.comparing(one -> one.event().startsAt()));
        return mine;
    }

    private List<MineView> invited(UUID person, Set<UUID> registered) {
        var invited = new ArrayList<MineView>();
        for (var invitation : invitations.open(person)) {
            var event = events.find(invitation.eventId()).orElseThrow();
            if (!registered.contains(event.id())
                    && event.takesRegistrations(clock.instant())
                    && directory.member(person, event.networkIds())) {
                invited.add(new MineView("invited", views.summary(event), links.invitation(event.id(), person), null));
            }
        }
        return invited;
    }
}
