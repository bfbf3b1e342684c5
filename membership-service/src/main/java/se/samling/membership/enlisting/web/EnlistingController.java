package se.samling.membership.enlisting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.enlisting.Enlisting;
import se.samling.membership.network.Networks;
import se.samling.membership.person.Access;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** A list of members, with a dry run. */
@RestController
class EnlistingController {

    private final Enlisting enlisting;
    private final Networks networks;
    private final Access access;

    EnlistingController(Enlisting enlisting, Networks networks, Access access) {
        this.enlisting = enlisting;
        this.networks = networks;
        this.access = access;
    }

    record MembersRequest(@Nullable List<Enlisting.Row> members) {}

    /** {@code line} counts from 1; outcome: added, already-member or refused; in a dry run, would be. */
    record LineView(int line, String email, String outcome, List<WrongField> errors) {}

    /** {@code code} names what is wrong as problems do. */
    record WrongField(String field, String code) {}

    /**
     * Makes a list of people members of a network, each line by itself; with dryRun it only says what would become of it. For the
     * hosts' organisers, 500 at most. They get the welcome that every member gets; the same list again adds nobody twice, and whoever
     * left by themselves is refused. 409 {@code organisations-apply} for a cohort.
     */
    @PostMapping("/api/networks/{slug}/memberships/imports")
    List<LineView> enlist(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody MembersRequest request,
            Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        access.demand(caller, network.hostIds());
        var rows = request.members() == null ? List.<Enlisting.Row>of() : request.members();
        return enlisting.all(network, rows, dryRun).stream()
                .map(line -> new LineView(
                        line.line(),
                        line.email(),
                        line.outcome(),
                        line.errors().stream().map(EnlistingController::wrong).toList()))
                .toList();
    }

    private static WrongField wrong(FieldError error) {
        return new WrongField(error.field(), error.code());
    }
}
