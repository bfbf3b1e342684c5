package se.samling.docs.casestudy.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.casestudy.Authoring;
import se.samling.docs.casestudy.Sections;
import se.samling.docs.reading.Insiders;
import se.samling.platform.security.Caller;

/**
 * The organisation writes its account, and its contact approves it. {@code key} is the enrolment's id for its contact and participants,
 * logged in, or the token of the contact's personal link, which needs no account.
 */
@RestController
@RequestMapping("/api/enrolments/{key}/case-study")
class OwnCaseStudyController {

    private final Insiders insiders;
    private final Authoring authoring;
    private final CaseStudyViews views;

    OwnCaseStudyController(Insiders insiders, Authoring authoring, CaseStudyViews views) {
        this.insiders = insiders;
        this.authoring = authoring;
        this.views = views;
    }

    /** Shows an organisation its own case study. */
    @GetMapping
    CaseStudyView own(@PathVariable String key, Caller caller) {
        return views.own(insiders.admitted(key, caller));
    }

    /** Writes an organisation's own case study. {@code If-Match} is the version that was read, 0 before anything is written. */
    @PutMapping
    CaseStudyView write(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Sections sections,
            Caller caller) {
        var insider = insiders.admitted(key, caller);
        authoring.write(insider, version, sections);
        return views.own(insider);
    }

    /** Asks the organisation's contact to approve its case study. Every part must be written. */
    @PostMapping("/proposal")
    CaseStudyView propose(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Caller caller) {
        var insider = insiders.admitted(key, caller);
        authoring.propose(insider, version);
        return views.own(insider);
    }

    /** Approves an organisation's case study, which its hosts may then publish. The contact only: 403 {@code contact-only}. */
    @PostMapping("/approval")
    CaseStudyView approve(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Caller caller) {
        var insider = insiders.admitted(key, caller);
        authoring.approve(insider, version);
        return views.own(insider);
    }

    /**
     * Withdraws the organisation's approval; nothing of its case study is public any more. The contact only: 403 {@code contact-only}.
     * 409 {@code nothing-to-withdraw}.
     */
    @DeleteMapping("/approval")
    CaseStudyView withdraw(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Caller caller) {
        var insider = insiders.admitted(key, caller);
        authoring.withdraw(insider, version);
        return views.own(insider);
    }
}
