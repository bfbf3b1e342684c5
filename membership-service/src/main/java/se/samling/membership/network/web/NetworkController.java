package se.samling.membership.network.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.membership.Memberships;
import se.samling.membership.network.About;
import se.samling.membership.network.ContactPerson;
import se.samling.membership.network.Founding;
import se.samling.membership.network.Network;
import se.samling.membership.network.NetworkDraft;
import se.samling.membership.network.Networks;
import se.samling.membership.network.Term;
import se.samling.membership.network.Text;
import se.samling.membership.network.Vat;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Access;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/networks}: public to read, their hosts' organisers' to write. */
@RestController
@RequestMapping("/api/networks")
class NetworkController {

    private final Networks networks;
    private final Founding founding;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Access access;
    private final MergePatch patch;
    private final Clock clock;

    NetworkController(
            Networks networks,
            Founding founding,
            Organisations organisations,
            Memberships memberships,
            Access access,
            MergePatch patch,
            Clock clock) {
        this.networks = networks;
        this.founding = founding;
        this.organisations = organisations;
        this.memberships = memberships;
        this.access = access;
        this.patch = patch;
        this.clock = clock;
    }

    record NetworkView(
            UUID id,
            String slug,
            Text name,
            Text summary,
            Text purpose,
            List<Text> guidingQuestions,
            List<HostView> hosts,
            NetworkDraft.Admission admission,
            int feeKronor,
            String contactEmail,
            List<NetworkDraft.RelatedLink> related,
            @Nullable About about,
            List<ContactPerson> contacts,
            @Nullable TermView term,
            @Nullable MyMembership myMembership,
            int version) {}

    record HostView(UUID id, String name) {}

    /** A term, and whether organisations may still apply. */
    record TermView(
            LocalDate startsOn,
            LocalDate endsOn,
            int meetings,
            LocalDate deadline,
            String zone,
            Vat vat,
            boolean openList,
            boolean open) {}

    record MyMembership(UUID id, String state, Instant since) {}

    /** Lists all networks. Open to everybody; a caller who is logged in sees their own membership too. */
    @GetMapping
    List<NetworkView> all(Caller caller) {
        return networks.all().stream().map(network -> view(network, caller)).toList();
    }

    /** Shows one network by its slug. */
    @GetMapping("/{slug}")
    NetworkView one(@PathVariable String slug, Caller caller) {
        return view(find(slug), caller);
    }

    /** Founds a network; the caller must organise for its first host. */
    @PostMapping
    ResponseEntity<NetworkView> found(@RequestBody NetworkDraft draft, Caller caller) {
        access.demand(
                caller,
                draft.hostIds() == null || draft.hostIds().isEmpty()
                        ? List.of()
                        : draft.hostIds().subList(0, 1));
        return ResponseEntity.status(HttpStatus.CREATED).body(view(founding.found(draft), caller));
    }

    /** Changes a network's hosts and what it says of itself. For the hosts' organisers. */
    @PatchMapping(path = "/{slug}", consumes = "application/merge-patch+json")
    NetworkView change(
            @PathVariable String slug,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> changes,
            Caller caller) {
        var before = find(slug);
        access.demand(caller, before.hostIds());
        if (!version.replace("\"", "").equals(String.valueOf(before.version()))) {
            throw new OptimisticLockingFailureException("network " + slug);
        }
        return view(founding.change(before, patch.apply(NetworkDraft.of(before), changes)), caller);
    }

    private Network find(String slug) {
        return networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
    }

    private NetworkView view(Network network, Caller caller) {
        var names = organisations.all(network.hostIds()).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
        var content = network.content();
        var mine = caller.personId() == null
                ? null
                : memberships
                        .of(network.id(), caller.personId())
                        .map(membership -> new MyMembership(membership.id(), membership.state(), membership.since()))
                        .orElse(null);
        return new NetworkView(
                network.id(),
                network.slug(),
                content.name(),
                content.summary(),
                content.purpose(),
                content.guidingQuestions(),
                network.hostIds().stream()
                        .map(id -> new HostView(id, names.getOrDefault(id, "")))
                        .toList(),
                content.admission(),
                content.feeKronor(),
                content.contactEmail(),
                content.related(),
                content.about(),
                content.contacts(),
                content.term() == null ? null : view(content.term()),
                mine,
                network.version());
    }

    private TermView view(Term term) {
        return new TermView(
                term.startsOn(),
                term.endsOn(),
                term.meetings(),
                term.deadline(),
                term.zone(),
                term.vat(),
                term.openList(),
                term.takesApplications(clock.instant()));
    }
}
