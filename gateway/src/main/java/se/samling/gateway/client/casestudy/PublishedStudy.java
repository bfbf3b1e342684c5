package se.samling.gateway.client.casestudy;

import java.time.Instant;
import se.samling.gateway.client.Text;

/** One page of the knowledge bank. */
public record PublishedStudy(
        String slug,
        String title,
        String organisation,
        String kind,
        String networkSlug,
        Text networkName,
        CaseStudy.Parts html,
        Instant publishedAt) {}
