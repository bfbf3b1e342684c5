package se.samling.docs.casestudy.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.casestudy.Releasing;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.KnownEnrolment;
import se.samling.docs.directory.KnownEnrolments;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** The hosts read what organisations have approved, publish it or send it back, and take down what is public. */
@RestController
@RequestMapping("/api/networks/{slug}/case-studies")
class CaseStudyController {

    private final KnownNetworks networks;
    private final KnownEnrolments enrolments;
    private final ReadingRule rule;
    private final Releasing releasing;
    private final CaseStudyViews views;

    CaseStudyController(
            KnownNetworks networks,
            KnownEnrolments enrolments,
            ReadingRule rule,
            Releasing releasing,
            CaseStudyViews views) {
        this.networks = networks;
        this.enrolments = enrolments;
        this.rule = rule;
        this.releasing = releasing;
        this.views = views;
    }

    /** @param words what is to be changed */
    record ReturnRequest(@Nullable String words) {}

    /**
     * Lists a cohort's organisations by name, with how far their case study is. Also those that have written nothing yet. For the
     * network's organisers.
     */
    @GetMapping
    List<CaseStudyView.Row> all(@PathVariable String slug, Caller caller) {
        return enrolments.admitted(organised(slug, caller).networkId()).stream()
                .map(views::row)
                .sorted(Comparator.comparing(CaseStudyView.Row::organisation, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Shows an organisation's case study to the network's organisers. */
    @GetMapping("/{enrolmentId}")
    CaseStudyView one(@PathVariable String slug, @PathVariable UUID enrolmentId, Caller caller) {
        return views.forHosts(enrolment(slug, enrolmentId, caller));
    }

    /** Publishes an approved case study in the knowledge bank, in place of the one before. 409 {@code not-approved}. */
    @PostMapping("/{enrolmentId}/publication")
    CaseStudyView publish(
            @PathVariable String slug,
            @PathVariable UUID enrolmentId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Caller caller) {
        var enrolment = enrolment(slug, enrolmentId, caller);
        releasing.publish(enrolmentId, version);
        return views.forHosts(enrolment);
    }

    /** Takes a case study off the knowledge bank. While no other text has been begun it stays approved, and can be published again. */
    @DeleteMapping("/{enrolmentId}/publication")
    CaseStudyView takeDown(
            @PathVariable String slug,
            @PathVariable UUID enrolmentId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Caller caller) {
        var enrolment = enrolment(slug, enrolmentId, caller);
        releasing.takeDown(enrolmentId, version);
        return views.forHosts(enrolment);
    }

    /** Sends a case study back to its organisation, with what to change. */
    @PostMapping("/{enrolmentId}/return")
    CaseStudyView sendBack(
            @PathVariable String slug,
            @PathVariable UUID enrolmentId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody ReturnRequest request,
            Caller caller) {
        var enrolment = enrolment(slug, enrolmentId, caller);
        releasing.sendBack(enrolmentId, version, request.words());
        return views.forHosts(enrolment);
    }

    /** Another network's organisation looks like none. */
    private KnownEnrolment enrolment(String slug, UUID id, Caller caller) {
        var network = organised(slug, caller);
        return enrolments
                .find(id)
                .filter(one -> one.networkId().equals(network.networkId()))
                .orElseThrow(() -> new NotFound("enrolment", id));
    }

    private Circle organised(String slug, Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        if (!rule.organisesNetwork(caller, network.networkId())) {
            throw new Forbidden("forbidden");
        }
        return network;
    }
}
