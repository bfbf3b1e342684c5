package se.samling.gateway.client.casestudy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** docs-service's API of case studies; {@code key} is an enrolment's id, or a token of purpose {@code enrolment}. */
@HttpExchange
public interface CaseStudyClient {

    @GetExchange("/api/enrolments/{key}/case-study")
    CaseStudy own(@PathVariable String key);

    @PutExchange("/api/enrolments/{key}/case-study")
    CaseStudy write(
            @PathVariable String key, @RequestHeader("If-Match") String version, @RequestBody Sections sections);

    /** The contact is asked to approve it. */
    @PostExchange("/api/enrolments/{key}/case-study/proposal")
    CaseStudy propose(@PathVariable String key, @RequestHeader("If-Match") String version);

    @PostExchange("/api/enrolments/{key}/case-study/approval")
    CaseStudy approve(@PathVariable String key, @RequestHeader("If-Match") String version);

    @DeleteExchange("/api/enrolments/{key}/case-study/approval")
    CaseStudy withdraw(@PathVariable String key, @RequestHeader("If-Match") String version);

    /** Organiser of a host. */
    @GetExchange("/api/networks/{slug}/case-studies")
    List<CaseStudyRow> ofNetwork(@PathVariable String slug);

    @GetExchange("/api/networks/{slug}/case-studies/{enrolmentId}")
    CaseStudy one(@PathVariable String slug, @PathVariable UUID enrolmentId);

    @PostExchange("/api/networks/{slug}/case-studies/{enrolmentId}/publication")
    CaseStudy publish(
            @PathVariable String slug, @PathVariable UUID enrolmentId, @RequestHeader("If-Match") String version);

    @DeleteExchange("/api/networks/{slug}/case-studies/{enrolmentId}/publication")
    CaseStudy unpublish(
            @PathVariable String slug, @PathVariable UUID enrolmentId, @RequestHeader("If-Match") String version);

    @PostExchange("/api/networks/{slug}/case-studies/{enrolmentId}/return")
    CaseStudy sendBack(
            @PathVariable String slug,
            @PathVariable UUID enrolmentId,
            @RequestHeader("If-Match") String version,
            @RequestBody ReturnWords words);

    /** Anybody: the knowledge bank. */
    @GetExchange("/api/case-studies")
    KnowledgeBank bank(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/api/case-studies/{slug}")
    PublishedStudy published(@PathVariable String slug);
}
