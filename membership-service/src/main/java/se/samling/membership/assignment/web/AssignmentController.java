package se.samling.membership.assignment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.assignment.Assigning;
import se.samling.membership.assignment.AssignmentDraft;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.person.Access;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** A cohort's assignments, for its hosts' organisers: how far everybody is, and the acts that set, change and withdraw. */
@RestController
@RequestMapping("/api/networks/{slug}/assignments")
class AssignmentController {

    private final Networks networks;
    private final Assigning assigning;
    private final AssignmentViews views;
    private final Access access;

    AssignmentController(Networks networks, Assigning assigning, AssignmentViews views, Access access) {
        this.networks = networks;
        this.assigning = assigning;
        this.views = views;
        this.access = access;
    }

    /** Lists a cohort's assignments and how far each organisation is with them. For the hosts' organisers. */
    @GetMapping
    AssignmentView.Matrix matrix(@PathVariable String slug, Caller caller) {
        return views.matrix(organised(slug, caller));
    }

    /** Sets a new assignment for a cohort's organisations. 409 {@code not-a-cohort} when people are in the network, not organisations. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AssignmentView set(@PathVariable String slug, @RequestBody AssignmentDraft draft, Caller caller) {
        return views.one(assigning.set(organised(slug, caller), draft));
    }

    /** Replaces an assignment's text, date and meeting. Needs {@code If-Match}. */
    @PutMapping("/{id}")
    AssignmentView change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody AssignmentDraft draft,
            Caller caller) {
        return views.one(assigning.change(organised(slug, caller), id, version, draft));
    }

    /** Withdraws an assignment; what organisations have said of it is kept. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        assigning.withdraw(organised(slug, caller), id);
    }

    private Network organised(String slug, Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        access.demand(caller, network.hostIds());
        return network;
    }
}
