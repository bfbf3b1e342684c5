package se.samling.docs.casestudy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.reading.Insider;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * The organisation's side: its people write, its contact approves, and may take that back. {@code version} is what the caller has
 * read, as an If-Match header; 0 before anything is written.
 */
@Service
public class Authoring {

    private final CaseStudies studies;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Authoring(CaseStudies studies, ApplicationEventPublisher facts, Clock clock) {
        this.studies = studies;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws InvalidField naming what is too long */
    @Transactional
    public CaseStudy write(Insider insider, @Nullable String version, Sections sections) {
        var kept = sections.kept();
        var study = begun(insider);
        IfMatch.require(version, study.version());
        var edition = study.latest()
                .map(latest -> latest.written(kept, insider.personId(), clock.instant()))
                .orElseGet(() -> Edition.draft(1, kept, insider.personId(), clock.instant()));
        return studies.save(study, List.of(edition), study.slug());
    }

    /** @throws InvalidField naming every part that is still to be written */
    @Transactional
    public CaseStudy propose(Insider insider, @Nullable String version) {
        var study = read(insider.enrolment().id(), version);
        var proposed = latest(study).proposed();
        var saved = studies.save(study, List.of(proposed), study.slug());
        facts.publishEvent(new CaseStudyFact.CaseStudyProposed(saved, proposed));
        return saved;
    }

    /** @throws Forbidden when the caller is not the organisation's contact */
    @Transactional
    public CaseStudy approve(Insider insider, @Nullable String version) {
        demandContact(insider);
        var study = read(insider.enrolment().id(), version);
        var approved = latest(study).approved(insider.personId(), clock.instant());
        var saved = studies.save(study, List.of(approved), study.slug());
        facts.publishEvent(new CaseStudyFact.CaseStudyApproved(saved, approved));
        return saved;
    }

    /** The organisation stands for none of its texts any more; what was public is so no longer. */
    @Transactional
    public CaseStudy withdraw(Insider insider, @Nullable String version) {
        demandContact(insider);
        var study = read(insider.enrolment().id(), version);
        var withdrawn = study.editions().stream()
                .filter(Edition::stands)
                .map(edition -> edition.in(EditionState.WITHDRAWN))
                .toList();
        if (withdrawn.isEmpty()) {
            throw new Conflict("nothing-to-withdraw");
        }
        var saved = studies.save(study, withdrawn, study.slug());
        facts.publishEvent(new CaseStudyFact.CaseStudyWithdrawn(saved, withdrawn.getLast()));
        return saved;
    }

    private CaseStudy begun(Insider insider) {
        var enrolment = insider.enrolment();
        var organisation = enrolment.organisationId();
        if (organisation == null) {
            throw new NotFound("enrolment", enrolment.id());
        }
        studies.begin(TimeOrderedId.next(clock.instant()), enrolment.id(), enrolment.networkId(), organisation);
        return studies.lock(enrolment.id()).orElseThrow();
    }

    private CaseStudy read(UUID enrolmentId, @Nullable String version) {
        var study = studies.lock(enrolmentId).orElseThrow(() -> new NotFound("case-study", enrolmentId));
        IfMatch.require(version, study.version());
        return study;
    }

    private static Edition latest(CaseStudy study) {
        return study.latest().orElseThrow(() -> new NotFound("case-study", study.enrolmentId()));
    }

    private static void demandContact(Insider insider) {
        if (!insider.contact()) {
            throw new Forbidden("contact-only");
        }
    }
}
