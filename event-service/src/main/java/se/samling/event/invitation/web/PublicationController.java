package se.samling.event.invitation.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Audience;
import se.samling.event.invitation.Publishing;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Who an event is for, its announcement and its publication. */
@RestController
@RequestMapping("/api/events/{id}")
class PublicationController {

    private final Events events;
    private final Audience audience;
    private final Publishing publishing;
    private final EventViews views;
    private final Directory directory;
    private final Access access;

    PublicationController(
            Events events,
            Audience audience,
            Publishing publishing,
            EventViews views,
            Directory directory,
            Access access) {
        this.events = events;
        this.audience = audience;
        this.publishing = publishing;
        this.views = views;
        this.directory = directory;
        this.access = access;
    }

    record AnnouncementRequest(boolean saveTheDate) {}

    record PublicationRequest(int expectedRecipients) {}

    record MemberView(
            UUID personId,
            String name,
            String email,
            @Nullable String organisation,
            List<String> why) {}

    record AudienceView(int recipients, List<MemberView> invited, List<MemberView> left) {}

    /**
     * Lists who an event's invitation would go to now, and who is left out and why. Its number of recipients is what publishing
     * expects.
     */
    @GetMapping("/audience")
    AudienceView audience(@PathVariable UUID id, Caller caller) {
        var event = mine(id, caller);
        var names = directory.networks(event.networkIds());
        var candidates = audience.of(event);
        var invited = candidates.stream()
                .filter(candidate -> candidate.leftOut().isEmpty())
                .map(candidate -> view(
                        candidate,
                        candidate.networks().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .map(network -> network.name().sv())
                                .toList()))
                .toList();
        var left = candidates.stream()
                .filter(candidate -> !candidate.leftOut().isEmpty())
                .map(candidate -> view(candidate, candidate.leftOut()))
                .toList();
        return new AudienceView(invited.size(), invited, left);
    }

    /** Announces an event's date, and mails a save-the-date if asked to. 409 {@code already-announced}. */
    @PostMapping("/announcement")
    EventViews.Detail announce(@PathVariable UUID id, @RequestBody AnnouncementRequest request, Caller caller) {
        mine(id, caller);
        return views.detail(publishing.announce(id, request.saveTheDate()), true);
    }

    /**
     * Publishes an event: shows its programme, sends invitations and opens registration. Once, in one act. 409
     * {@code already-published}, or {@code audience-changed} when the invitation would go to another number than
     * {@code expectedRecipients}.
     */
    @PostMapping("/publication")
    EventViews.Detail publish(@PathVariable UUID id, @RequestBody PublicationRequest request, Caller caller) {
        mine(id, caller);
        return views.detail(publishing.publish(id, request.expectedRecipients()), true);
    }

    private Event mine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        return event;
    }

    private static MemberView view(Audience.Candidate candidate, List<String> why) {
        var person = candidate.person();
        return new MemberView(person.id(), person.name(), person.email(), person.organisation(), why);
    }
}
