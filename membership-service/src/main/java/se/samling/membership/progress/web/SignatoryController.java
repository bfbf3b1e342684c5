package se.samling.membership.progress.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.declaration.Declaration;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.person.Access;
import se.samling.membership.progress.Acting;
import se.samling.membership.progress.Activities;
import se.samling.membership.progress.ActivityDraft;
import se.samling.membership.progress.Reporting;
import se.samling.membership.progress.Signatories;
import se.samling.membership.progress.web.SignatoryView.OwnView;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * Signatories: public to read, and each its own to write. {@code key} is a signatory's id for those who are logged in and look
 * after it, or the token of a personal link, which needs no account.
 */
@RestController
class SignatoryController {

    private final Declarations declarations;
    private final Signatories signatories;
    private final Activities activities;
    private final Acting acting;
    private final Reporting reporting;
    private final SignatoryViews views;
    private final Tending tending;
    private final Access access;

    SignatoryController(
            Declarations declarations,
            Signatories signatories,
            Activities activities,
            Acting acting,
            Reporting reporting,
            SignatoryViews views,
            Tending tending,
            Access access) {
        this.declarations = declarations;
        this.signatories = signatories;
        this.activities = activities;
        this.acting = acting;
        this.reporting = reporting;
        this.views = views;
        this.tending = tending;
        this.access = access;
    }

    /**
     * Lists a declaration's signatories by name, with their activities and reports. Those who have left stand there with their day.
     * Organisers of the owner see drafts and what is overdue as well.
     */
    @GetMapping("/api/declarations/{slug}/signatories")
    List<SignatoryView> all(@PathVariable String slug, Caller caller) {
        var declaration = declarations
                .bySlug(slug)
                .filter(one -> one.published() > 0 || organises(caller, one))
                .orElseThrow(() -> new NotFound("declaration", slug));
        boolean inside = organises(caller, declaration);
        return signatories.of(declaration.id()).stream()
                .map(one -> views.of(one, declaration, inside))
                .toList();
    }

    /** Shows a signatory's own part to those who look after it. */
    @GetMapping("/api/signatories/{key}")
    OwnView own(@PathVariable String key, Caller caller) {
        return views.own(tending.find(key, caller));
    }

    /** Adds an activity to a signatory's plan. 409 {@code not-signed} when the signature no longer stands. */
    @PostMapping("/api/signatories/{key}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    OwnView plan(@PathVariable String key, @RequestBody ActivityDraft draft, Caller caller) {
        var signatory = tending.find(key, caller);
        acting.plan(signatory, draft);
        return views.own(signatory);
    }

    /** Replaces an activity in a signatory's plan. */
    @PutMapping("/api/signatories/{key}/activities/{id}")
    OwnView change(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody ActivityDraft draft,
            Caller caller) {
        var signatory = tending.find(key, caller);
        var before = activities.find(signatory.id(), id).orElseThrow(() -> new NotFound("activity", id));
        IfMatch.require(version, before.version());
        acting.change(signatory, id, before.version(), draft);
        return views.own(signatory);
    }

    /** Removes an activity from a signatory's plan. */
    @DeleteMapping("/api/signatories/{key}/activities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String key, @PathVariable UUID id, Caller caller) {
        acting.drop(tending.find(key, caller), id);
    }

    /** Saves a draft of a signatory's report on a year, as often as one likes. 409 {@code already-submitted} once it is handed in. */
    @PutMapping("/api/signatories/{key}/reports/{year}")
    OwnView write(@PathVariable String key, @PathVariable int year, @RequestBody Reporting.Draft draft, Caller caller) {
        var signatory = tending.find(key, caller);
        reporting.write(signatory, year, draft);
        return views.own(signatory);
    }

    /** Hands a signatory's report on a year in, once, with its activities as they stand. Every commitment must have an answer. */
    @PostMapping("/api/signatories/{key}/reports/{year}/submission")
    OwnView submit(
            @PathVariable String key, @PathVariable int year, @RequestBody Reporting.Draft draft, Caller caller) {
        var signatory = tending.find(key, caller);
        reporting.submit(signatory, year, draft, tending.by(key, signatory, caller));
        return views.own(signatory);
    }

    private boolean organises(Caller caller, Declaration declaration) {
        return access.organises(caller, List.of(declaration.ownerId()));
    }
}
