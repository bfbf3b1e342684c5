package se.samling.membership.application.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.application.Application;
import se.samling.membership.application.Applications;
import se.samling.membership.application.Applying;
import se.samling.membership.application.Deciding;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Access;
import se.samling.membership.person.People;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** The join form, and the review queue of a network's organisers. */
@RestController
class ApplicationController {

    private static final int PAGE = 50;

    private final Applications applications;
    private final Applying applying;
    private final Deciding deciding;
    private final Networks networks;
    private final People people;
    private final Organisations organisations;
    private final Access access;

    ApplicationController(
            Applications applications,
            Applying applying,
            Deciding deciding,
            Networks networks,
            People people,
            Organisations organisations,
            Access access) {
        this.applications = applications;
        this.applying = applying;
        this.deciding = deciding;
        this.networks = networks;
        this.people = people;
        this.organisations = organisations;
        this.access = access;
    }

    record CandidateView(UUID id, String name) {}

    record ApplicationView(
            UUID id,
            UUID personId,
            String state,
            String name,
            String email,
            @Nullable String statedOrganisation,
            @Nullable CandidateView organisation,
            @Nullable String message,
            @Nullable String reviewReason,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String decisionReason,
            @Nullable String decidedBy,
            Instant receivedAt,
            @Nullable Instant decidedAt,
            int version) {}

    record DecisionRequest(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable UUID organisationId) {}

    /**
     * Applies for a person's membership of a network. Anybody may; the answer is 202 whether the address is known or not, and a mail
     * says the rest. 409 {@code organisations-apply} for a cohort.
     */
    @PostMapping("/api/networks/{slug}/applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void apply(@PathVariable String slug, @RequestBody Applying.Form form) {
        applying.apply(network(slug), form);
    }

    /** Lists the applications to a network, newest first, fifty a page. For its hosts' organisers. */
    @GetMapping("/api/networks/{slug}/applications")
    Page<ApplicationView> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var network = network(slug);
        access.demand(caller, network.hostIds());
        var before = Cursor.decode(cursor, 2);
        var rows = applications
                .of(
                        network.id(),
                        state,
                        before == null ? null : Instant.parse(before.keys().get(0)),
                        before == null ? null : before.keys().get(1),
                        PAGE + 1)
                .stream()
                .map(this::view)
                .toList();
        return Page.of(rows, PAGE, row -> Cursor.of(row.receivedAt(), row.id()).encode());
    }

    /** Shows one application to the network's organisers. To others it looks like none (404). */
    @GetMapping("/api/applications/{id}")
    ApplicationView one(@PathVariable UUID id, Caller caller) {
        var application = applications.find(id).orElseThrow(() -> new NotFound("application", id));
        if (!access.organises(
                caller, networks.find(application.networkId()).orElseThrow().hostIds())) {
            throw new NotFound("application", id);
        }
        return view(application);
    }

    /**
     * Approves or refuses an application, or asks the applicant a question. {@code decision} is approve, refuse or ask; the last two
     * need a {@code reason}. 409 {@code already-decided} when somebody was first.
     */
    @PostMapping("/api/applications/{id}/decisions")
    ApplicationView decide(@PathVariable UUID id, @RequestBody DecisionRequest request, Caller caller) {
        var application = applications.find(id).orElseThrow(() -> new NotFound("application", id));
        access.demand(
                caller, networks.find(application.networkId()).orElseThrow().hostIds());
        return view(deciding.decide(
                id,
                request.decision() == null ? "" : request.decision().toLowerCase(Locale.ROOT),
                request.reason(),
                request.organisationId(),
                access.nameOf(caller)));
    }

    private Network network(String slug) {
        return networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
    }

    private ApplicationView view(Application application) {
        var person = people.find(application.personId()).orElseThrow();
        var organisation = application.organisationId() == null
                ? java.util.Optional.<Organisation>empty()
                : organisations.all(List.of(application.organisationId())).stream()
                        .findFirst();
        return new ApplicationView(
                application.id(),
                application.personId(),
                application.state().word(),
                person.name(),
                person.email(),
                application.statedOrganisation(),
                organisation
                        .map(found -> new CandidateView(found.id(), found.name()))
                        .orElse(null),
                application.message(),
                application.reviewReason(),
                application.question(),
                application.answer(),
                application.decisionReason(),
                application.decidedBy(),
                application.receivedAt(),
                application.decidedAt(),
                application.version());
    }
}
