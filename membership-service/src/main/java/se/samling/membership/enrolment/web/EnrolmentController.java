package se.samling.membership.enrolment.web;

import java.time.Instant;
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
import se.samling.membership.enrolment.Enrolling;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.EnrolmentForm;
import se.samling.membership.enrolment.EnrolmentState;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.enrolment.Handling;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.person.Access;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** An organisation's application to a cohort, and the queue of its hosts' organisers. */
@RestController
class EnrolmentController {

    private static final int PAGE = 50;

    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final Handling handling;
    private final EnrolmentViews views;
    private final Networks networks;
    private final Access access;

    EnrolmentController(
            Enrolments enrolments,
            Enrolling enrolling,
            Handling handling,
            EnrolmentViews views,
            Networks networks,
            Access access) {
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.handling = handling;
        this.views = views;
        this.networks = networks;
        this.access = access;
    }

    /**
     * Applies for an organisation to take part in a cohort. Anybody may; the answer is the same whoever asks, and a mail says the
     * rest. A form that comes again before the address is proven replaces the first. 409 {@code applications-closed} after the
     * deadline's day.
     */
    @PostMapping("/api/networks/{slug}/enrolments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void apply(@PathVariable String slug, @RequestBody EnrolmentForm form) {
        enrolling.apply(network(slug), form);
    }

    /**
     * Lists the organisations' applications to a cohort, newest first, fifty a page. {@code state}: one of the states, or {@code open}
     * for all that wait for a decision; {@code owner}: an organiser's id.
     */
    @GetMapping("/api/networks/{slug}/enrolments")
    Page<EnrolmentView.Row> list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var network = network(slug);
        access.demand(caller, network.hostIds());
        var before = Cursor.decode(cursor, 2);
        var rows = enrolments
                .of(
                        network.id(),
                        state,
                        owner,
                        before == null ? null : Instant.parse(before.keys().get(0)),
                        before == null ? null : before.keys().get(1),
                        PAGE + 1)
                .stream()
                .map(views::row)
                .toList();
        return Page.of(rows, PAGE, row -> Cursor.of(row.receivedAt(), row.id()).encode());
    }

    /** Shows one organisation's application to a cohort. For the hosts' organisers; to others it looks like none (404). */
    @GetMapping("/api/enrolments/{id}")
    EnrolmentView one(@PathVariable UUID id, Caller caller) {
        var enrolment = organised(id, caller);
        return views.view(enrolment, networks.find(enrolment.networkId()).orElseThrow());
    }

    /**
     * Acts on an organisation's application to a cohort, such as admitting or declining it. {@code act} is contact, ask, admit,
     * decline, confirm-organisation, assign or note. Admitting makes the named participants members. 409 when the application does not
     * stand where the act may be done.
     */
    @PostMapping("/api/enrolments/{id}/acts")
    EnrolmentView act(@PathVariable UUID id, @RequestBody Handling.Act act, Caller caller) {
        var network = networks.find(organised(id, caller).networkId()).orElseThrow();
        return views.view(handling.act(id, act, access.nameOf(caller)), network);
    }

    private Enrolment organised(UUID id, Caller caller) {
        var enrolment = enrolments
                .find(id)
                .filter(found -> found.state() != EnrolmentState.AWAITING_PROOF)
                .orElseThrow(() -> new NotFound("enrolment", id));
        if (!access.organises(
                caller, networks.find(enrolment.networkId()).orElseThrow().hostIds())) {
            throw new NotFound("enrolment", id);
        }
        return enrolment;
    }

    private Network network(String slug) {
        return networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
    }
}
