package se.samling.docs.casestudy.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.casestudy.Sections;
import se.samling.docs.directory.Text;

/**
 * A case study for those who write, approve or publish it; see {@link CaseStudyViews} for who gets its text.
 *
 * @param state of the newest text: none before there is any, else as an edition's
 * @param contact whether the reader is the organisation's contact
 * @param words why the hosts sent it back
 * @param slug its address in the knowledge bank while a text is public
 * @param publishedNumber which text is public now
 * @param versions the texts, newest first, without their words
 * @param version for If-Match
 */
record CaseStudyView(
        UUID enrolmentId,
        String organisation,
        String networkSlug,
        Text networkName,
        String state,
        boolean contact,
        int number,
        @Nullable Sections sections,
        @Nullable Parts html,
        @Nullable String words,
        @Nullable String slug,
        @Nullable Integer publishedNumber,
        List<Line> versions,
        int version) {

    /** The four parts as HTML that may be shown as it is. */
    record Parts(String situation, String needs, String actions, String results) {}

    record Line(
            int number,
            String state,
            Instant changedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant publishedAt) {}

    /** One line of the hosts' list. */
    record Row(
            UUID enrolmentId,
            String organisation,
            String state,
            int number,
            @Nullable Instant changedAt,
            @Nullable String slug) {}

    /** A page of the knowledge bank. */
    record Published(
            String slug,
            String title,
            String organisation,
            String kind,
            String networkSlug,
            Text networkName,
            Parts html,
            Instant publishedAt) {}
}
