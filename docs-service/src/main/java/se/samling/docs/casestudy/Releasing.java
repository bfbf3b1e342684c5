package se.samling.docs.casestudy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.directory.KnownOrganisation;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.platform.link.Slug;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** The hosts' side: what the organisation has approved is published or sent back, and what is public is taken down. */
@Service
public class Releasing {

    private static final int WORDS_AT_MOST = 2000;

    private final CaseStudies studies;
    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Releasing(
            CaseStudies studies,
            KnownOrganisations organisations,
            KnownNetworks networks,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.studies = studies;
        this.organisations = organisations;
        this.networks = networks;
        this.facts = facts;
        this.clock = clock;
    }

    /** In the place of what was public before. @throws Conflict {@code not-approved} */
    @Transactional
    public CaseStudy publish(UUID enrolmentId, @Nullable String version) {
        var study = read(enrolmentId, version);
        var published = latest(study).published(clock.instant());
        var changed = new ArrayList<Edition>();
        study.published().ifPresent(before -> changed.add(before.in(EditionState.REPLACED)));
        changed.add(published);
        var saved = studies.save(study, changed, study.slug() == null ? address(study) : study.slug());
        facts.publishEvent(new CaseStudyFact.CaseStudyPublished(saved, published));
        return saved;
    }

    /** Off the knowledge bank. While no other text has been begun it stays approved, and can be published again. */
    @Transactional
    public CaseStudy takeDown(UUID enrolmentId, @Nullable String version) {
        var study = read(enrolmentId, version);
        var published = study.published().orElseThrow(() -> new Conflict("nothing-to-withdraw"));
        boolean newest = latest(study).number() == published.number();
        var down = published.in(newest ? EditionState.APPROVED : EditionState.WITHDRAWN);
        var saved = studies.save(study, List.of(down), study.slug());
        facts.publishEvent(new CaseStudyFact.CaseStudyWithdrawn(saved, down));
        return saved;
    }

    /** @throws InvalidField when nothing is said of what to change */
    @Transactional
    public CaseStudy sendBack(UUID enrolmentId, @Nullable String version, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new InvalidField("words", "required");
        }
        if (words.length() > WORDS_AT_MOST) {
            throw new InvalidField("words", "too-long", WORDS_AT_MOST);
        }
        var study = read(enrolmentId, version);
        var returned = latest(study).returned(words.strip());
        var saved = studies.save(study, List.of(returned), study.slug());
        facts.publishEvent(new CaseStudyFact.CaseStudyReturned(saved, returned));
        return saved;
    }

    private String address(CaseStudy study) {
        var organisation = organisations.find(study.organisationId()).map(KnownOrganisation::name);
        var network = networks.find(List.of(study.networkId())).stream().map(Circle::slug);
        return studies.freeSlug(Slug.of(
                organisation.orElse("organisation") + " " + network.findFirst().orElse("")));
    }

    private CaseStudy read(UUID enrolmentId, @Nullable String version) {
        var study = studies.lock(enrolmentId).orElseThrow(() -> new NotFound("case-study", enrolmentId));
        IfMatch.require(version, study.version());
        return study;
    }

    private static Edition latest(CaseStudy study) {
        return study.latest().orElseThrow(() -> new NotFound("case-study", study.enrolmentId()));
    }
}
