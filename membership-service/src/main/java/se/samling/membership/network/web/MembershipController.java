package se.samling.membership.network.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.membership.Granting;
import se.samling.membership.membership.Memberships;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.network.Text;
import se.samling.membership.person.Access;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Who is in a network, for its organisers; and the end of a membership, for them and the member. */
@RestController
class MembershipController {

    private static final int PAGE = 50;

    private final Networks networks;
    private final Memberships memberships;
    private final Granting granting;
    private final Access access;

    MembershipController(Networks networks, Memberships memberships, Granting granting, Access access) {
        this.networks = networks;
        this.memberships = memberships;
        this.granting = granting;
        this.access = access;
    }

    record MembershipView(
            UUID id,
            String networkSlug,
            Text networkName,
            UUID personId,
            String name,
            String email,
            @Nullable String organisation,
            String state,
            Instant since,
            @Nullable Instant endedAt) {}

    /**
     * Lists the active members of a network by name, fifty a page. {@code query} searches names, addresses and organisations. For the
     * hosts' organisers.
     */
    @GetMapping("/api/networks/{slug}/memberships")
    Page<MembershipView> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        access.demand(caller, network.hostIds());
        var after = Cursor.decode(cursor, 2);
        var rows = memberships
                .members(
                        network.id(),
                        query,
                        after == null ? null : after.keys().get(0),
                        after == null ? null : after.keys().get(1),
                        PAGE + 1)
                .stream()
                .map(member -> view(member, network))
                .toList();
        return Page.of(rows, PAGE, row -> Cursor.of(row.name(), row.id()).encode());
    }

    /** Shows one membership to its member or the network's organisers. To others it looks like none (404). */
    @GetMapping("/api/memberships/{id}")
    MembershipView one(@PathVariable UUID id, Caller caller) {
        var member = memberships.member(id).orElseThrow(() -> new NotFound("membership", id));
        var network = networks.find(member.membership().networkId()).orElseThrow();
        if (!member.membership().personId().equals(caller.personId()) && !access.organises(caller, network.hostIds())) {
            throw new NotFound("membership", id);
        }
        return view(member, network);
    }

    /**
     * Ends a membership, by the member or the network's organisers. Ending what has ended changes nothing; somebody else's looks like
     * none (404).
     */
    @DeleteMapping("/api/memberships/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Caller caller) {
        var membership = memberships.find(id).orElseThrow(() -> new NotFound("membership", id));
        if (membership.personId().equals(caller.personId())) {
            granting.end(id, "person");
            return;
        }
        var network = networks.find(membership.networkId()).orElseThrow();
        if (!access.organises(caller, network.hostIds())) {
            throw new NotFound("membership", id);
        }
        granting.end(id, "coordinator");
    }

    private static MembershipView view(Memberships.Member member, Network network) {
        return new MembershipView(
                member.membership().id(),
                network.slug(),
                network.content().name(),
                member.membership().personId(),
                member.name(),
                member.email(),
                member.organisation(),
                member.membership().state(),
                member.membership().since(),
                member.membership().endedAt());
    }
}
