package se.samling.docs.casestudy.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.docs.casestudy.CaseStudies;
import se.samling.docs.casestudy.CaseStudy;
import se.samling.docs.casestudy.Edition;
import se.samling.docs.casestudy.Sections;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.KnownEnrolment;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.directory.KnownOrganisation;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.docs.directory.Text;
import se.samling.docs.document.Markdown;
import se.samling.docs.reading.Insider;
import se.samling.platform.problem.NotFound;

/**
 * Case studies as their readers may see them: the organisation its newest text, the hosts what the organisation has approved, and
 * everybody what is published.
 */
@Component
class CaseStudyViews {

    private static final Text NAMELESS = new Text("", null);

    private final CaseStudies studies;
    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final Markdown markdown;

    CaseStudyViews(CaseStudies studies, KnownOrganisations organisations, KnownNetworks networks, Markdown markdown) {
        this.studies = studies;
        this.organisations = organisations;
        this.networks = networks;
        this.markdown = markdown;
    }

    CaseStudyView own(Insider insider) {
        return view(insider.enrolment(), insider.contact(), false);
    }

    CaseStudyView forHosts(KnownEnrolment enrolment) {
        return view(enrolment, false, true);
    }

    CaseStudyView.Row row(KnownEnrolment enrolment) {
        var study = studies.of(enrolment.id());
        var latest = study.flatMap(CaseStudy::latest);
        return new CaseStudyView.Row(
                enrolment.id(),
                name(enrolment.organisationId()),
                latest.map(edition -> edition.state().word()).orElse("none"),
                latest.map(Edition::number).orElse(0),
                latest.map(Edition::changedAt).orElse(null),
                study.filter(one -> one.published().isPresent())
                        .map(CaseStudy::slug)
                        .orElse(null));
    }

    CaseStudyView.Published published(String slug) {
        var study = studies.bySlug(slug).orElseThrow(() -> new NotFound("case-study", slug));
        var edition = study.published().orElseThrow(() -> new NotFound("case-study", slug));
        var organisation = organisations.find(study.organisationId());
        var network = network(study.networkId());
        var title = edition.sections().title();
        var publishedAt = edition.publishedAt();
        return new CaseStudyView.Published(
                slug,
                title == null ? "" : title,
                organisation.map(KnownOrganisation::name).orElse(""),
                organisation.map(KnownOrganisation::kind).orElse(""),
                network.map(Circle::slug).orElse(""),
                network.map(Circle::name).orElse(NAMELESS),
                html(edition.sections()),
                publishedAt == null ? edition.changedAt() : publishedAt);
    }

    private CaseStudyView view(KnownEnrolment enrolment, boolean contact, boolean approvedOnly) {
        var study = studies.of(enrolment.id());
        var latest = study.flatMap(CaseStudy::latest);
        var shown = latest.filter(edition -> !approvedOnly || edition.approvedAt() != null);
        var published = study.flatMap(CaseStudy::published);
        var network = network(enrolment.networkId());
        return new CaseStudyView(
                enrolment.id(),
                name(enrolment.organisationId()),
                network.map(Circle::slug).orElse(""),
                network.map(Circle::name).orElse(NAMELESS),
                latest.map(edition -> edition.state().word()).orElse("none"),
                contact,
                latest.map(Edition::number).orElse(0),
                shown.map(Edition::sections).orElse(null),
                shown.map(edition -> html(edition.sections())).orElse(null),
                latest.map(Edition::words).orElse(null),
                published.isPresent() ? study.map(CaseStudy::slug).orElse(null) : null,
                published.map(Edition::number).orElse(null),
                study.map(CaseStudyViews::lines).orElse(List.of()),
                study.map(CaseStudy::version).orElse(0));
    }

    private static List<CaseStudyView.Line> lines(CaseStudy study) {
        return study.editions().reversed().stream()
                .map(edition -> new CaseStudyView.Line(
                        edition.number(),
                        edition.state().word(),
                        edition.changedAt(),
                        edition.approvedAt(),
                        edition.publishedAt()))
                .toList();
    }

    private CaseStudyView.Parts html(Sections sections) {
        return new CaseStudyView.Parts(
                html(sections.situation()), html(sections.needs()), html(sections.actions()), html(sections.results()));
    }

    private String html(@Nullable String text) {
        return text == null ? "" : markdown.toHtml(text);
    }

    private String name(@Nullable UUID organisation) {
        return organisation == null
                ? ""
                : organisations.find(organisation).map(KnownOrganisation::name).orElse("");
    }

    private Optional<Circle> network(UUID id) {
        return networks.find(List.of(id)).stream().findFirst();
    }
}
