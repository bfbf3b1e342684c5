package se.samling.event.contributor.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.contributor.Contributor;
import se.samling.event.contributor.Contributors;
import se.samling.event.contributor.Engaging;
import se.samling.event.directory.Access;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/contributors}: a host's own, for its organisers. Somebody else's looks like none. */
@RestController
@RequestMapping("/api/contributors")
class ContributorController {

    private final Contributors contributors;
    private final Engaging engaging;
    private final Access access;

    ContributorController(Contributors contributors, Engaging engaging, Access access) {
        this.contributors = contributors;
        this.engaging = engaging;
        this.access = access;
    }

    /** Lists the contributors that the caller's hosts keep, by name. */
    @GetMapping
    List<Contributor> contributors(Caller caller) {
        var hosts = access.ownHosts(caller);
        access.demand(caller, hosts);
        return contributors.of(hosts, caller.admin());
    }

    /** Adds a contributor to a host's list, and whether they may be named. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Contributor add(@RequestBody Engaging.Draft draft, Caller caller) {
        var host = draft.hostId() == null ? new UUID(0, 0) : draft.hostId();
        access.demand(caller, List.of(host));
        return engaging.add(host, draft);
    }

    /**
     * Replaces what is kept of a contributor; they stay with their host. 409 {@code contributor-named} when a programme shows the old
     * name.
     */
    @PutMapping("/{id}")
    Contributor change(@PathVariable UUID id, @RequestBody Engaging.Draft draft, Caller caller) {
        return engaging.change(own(id, caller), draft);
    }

    /**
     * Removes a contributor from a host's list. 409 {@code contributor-named} when a programme would show somebody who has not agreed
     * to be named.
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        engaging.remove(own(id, caller));
    }

    private Contributor own(UUID id, Caller caller) {
        return contributors
                .find(id)
                .filter(contributor -> access.organises(caller, List.of(contributor.hostId())))
                .orElseThrow(() -> new NotFound("contributor", id));
    }
}
