package se.samling.membership.enrolment.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.enrolment.Enrolling;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.enrolment.Participant;
import se.samling.membership.enrolment.Participants;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.person.Access;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Who takes part in a cohort, by name and organisation: for its organisers, and for each other where the list is open (R3.13). */
@RestController
class ParticipantListController {

    private final Networks networks;
    private final Enrolments enrolments;
    private final Participants participants;
    private final EnrolmentViews views;
    private final Access access;

    ParticipantListController(
            Networks networks, Enrolments enrolments, Participants participants, EnrolmentViews views, Access access) {
        this.networks = networks;
        this.enrolments = enrolments;
        this.participants = participants;
        this.views = views;
        this.access = access;
    }

    record ListView(boolean open, List<OrganisationView> organisations) {}

    record OrganisationView(String name, List<String> participants) {}

    /**
     * Lists who takes part in a cohort, by organisation. For its organisers, and for participants where the list is open; else 403
     * {@code list-closed}.
     */
    @GetMapping("/api/networks/{slug}/participants")
    ListView list(@PathVariable String slug, Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        var term = Enrolling.term(network);
        boolean organiser = access.organises(caller, network.hostIds());
        if (!organiser && !(term.openList() && takesPart(network, caller.personId()))) {
            throw new Forbidden("list-closed");
        }
        return new ListView(
                term.openList(),
                enrolments.admitted(network.id()).stream().map(this::line).toList());
    }

    private boolean takesPart(Network network, @Nullable UUID person) {
        return person != null && !participants.placesOf(network.id(), person).isEmpty();
    }

    private OrganisationView line(Enrolment enrolment) {
        return new OrganisationView(
                views.organisation(enrolment)
                        .map(Organisation::name)
                        .orElse(enrolment.papers().claim().organisation()),
                participants.taking(enrolment.id()).stream()
                        .map(Participant::name)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
