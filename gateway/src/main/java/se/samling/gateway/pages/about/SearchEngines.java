package se.samling.gateway.pages.about;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.client.casestudy.KnowledgeBank;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.Layout;

/** What search engines may visit: public pages, never a personal link. */
@RestController
class SearchEngines {

    private final MembershipClient membership;
    private final EventClient events;
    private final DeclarationClient declarations;
    private final SeriesClient series;
    private final CourseClient courses;
    private final CaseStudyClient caseStudies;
    private final Sections sections;
    private final Layout layout;

    SearchEngines(
            MembershipClient membership,
            EventClient events,
            DeclarationClient declarations,
            SeriesClient series,
            CourseClient courses,
            CaseStudyClient caseStudies,
            Sections sections,
            Layout layout) {
        this.membership = membership;
        this.events = events;
        this.declarations = declarations;
        this.series = series;
        this.courses = courses;
        this.caseStudies = caseStudies;
        this.sections = sections;
        this.layout = layout;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /arrangor
                Disallow: /mina-sidor
                Disallow: /min-anmalan/
                Disallow: /min-kalender/
                Disallow: /inbjudan/
                Disallow: /bekrafta/
                Disallow: /underteckna/
                Disallow: /undertecknare/
                Disallow: /anmalan/
                Disallow: /serier/bekrafta/
                Disallow: /fraga/
                Disallow: /ansokan/
                Disallow: /avregistrera/
                Disallow: /avsandare/
                Sitemap: %s
                """.formatted(layout.address("/sitemap.xml"));
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        var networks = sections.ask(Service.MEMBERSHIP, membership::networks);
        var coming = sections.ask(Service.EVENT, () -> events.events(null, null, null, null, null));
        var declared = sections.ask(Service.MEMBERSHIP, declarations::declarations);
        var all = sections.ask(Service.EVENT, () -> series.series(null));
        var published = sections.ask(Service.DOCS, () -> courses.courses(null, null, null, null));
        var told = sections.ask(Service.DOCS, () -> caseStudies.bank(null, null, null, null));
        return Stream.of(
                        Stream.of("/", "/kurser", "/kunskapsbank", "/tillganglighet", "/integritet"),
                        networks.section().or(List.of()).stream().map(network -> "/natverk/" + network.slug()),
                        declared.section().or(List.of()).stream()
                                .filter(one -> one.number() > 0)
                                .map(one -> "/deklarationer/" + one.slug()),
                        coming.section().map(Page::items).or(List.of()).stream()
                                .map(event -> "/traffar/" + event.slug()),
                        all.section().map(Page::items).or(List.of()).stream().map(one -> "/serier/" + one.slug()),
                        published.section().map(Page::items).or(List.of()).stream()
                                .filter(course -> !course.closed())
                                .map(course -> "/kurser/" + course.slug()),
                        told.section().map(KnowledgeBank::items).or(List.of()).stream()
                                .map(study -> "/kunskapsbank/" + study.slug()))
                .flatMap(paths -> paths)
                .map(path -> "  <url><loc>" + HtmlUtils.htmlEscape(layout.address(path)) + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }
}
