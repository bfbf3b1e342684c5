package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.assignment.Assignment;
import se.samling.gateway.client.assignment.AssignmentMatrix;
import se.samling.gateway.client.assignment.OwnWork;
import se.samling.gateway.client.casestudy.CaseStudy;
import se.samling.gateway.client.casestudy.CaseStudyRow;
import se.samling.gateway.client.casestudy.KnowledgeBank;
import se.samling.gateway.client.casestudy.PublishedStudy;
import se.samling.gateway.client.casestudy.Sections;
import se.samling.gateway.client.docs.Attachment;
import se.samling.gateway.client.enrolment.MyEnrolment;
import se.samling.gateway.client.enrolment.ParticipantList;

/** What a cohort does between its meetings, as the services would answer. */
public final class WorkSamples {

    public static final UUID ASSIGNMENT = UUID.fromString("01920000-0000-7000-8000-0000000000d1");
    public static final String STUDY = "ekstads-kommun-forebyggande-arbete";
    private static final UUID MEETING = UUID.fromString("01920000-0000-7000-8000-0000000000d2");
    private static final Instant THEN = Instant.parse("2027-03-01T10:00:00Z");
    private static final CaseStudy.Parts HTML = new CaseStudy.Parts(
            "<p>Vi visste <strong>lite</strong>.</p>",
            "<p>En lägesbild.</p>",
            "<p>Vi frågade.</p>",
            "<p>Ett program.</p>");

    private WorkSamples() {}

    /** The peers' answers for the organisation's pages (by the tokens work, approved, published) and for the desk's. */
    public static void give() {
        var slug = CohortSamples.SLUG;
        Peers.MEMBERSHIP
                .answer("GET /api/networks/" + slug + "/assignments", matrix())
                .answer("POST /api/networks/" + slug + "/assignments", 201, assignment())
                .answer("PUT /api/networks/" + slug + "/assignments/" + ASSIGNMENT, assignment())
                .answer("DELETE /api/networks/" + slug + "/assignments/" + ASSIGNMENT, 204, "")
                .answer("GET /api/people/me/enrolments", List.of(mine()))
                .answer(
                        "GET /api/networks/" + slug + "/participants",
                        new ParticipantList(
                                true, List.of(new ParticipantList.Line("Ekstads kommun", List.of("Per Ek")))));
        for (var key : List.of("work", "approved", "published", CohortSamples.ENROLMENT.toString())) {
            Peers.MEMBERSHIP
                    .answer("GET /api/enrolments/" + key + "/assignments", own())
                    .answer("PUT /api/enrolments/" + key + "/assignments/" + ASSIGNMENT + "/status", own());
        }
        study("work", "draft", true);
        study("approved", "approved", true);
        study("published", "published", true);
        study(CohortSamples.ENROLMENT.toString(), "draft", false);
        var desk = "/api/networks/" + slug + "/case-studies";
        Peers.DOCS
                .answer("GET " + desk, List.of(row("approved", null), row("published", STUDY), row("none", null)))
                .answer("GET " + desk + "/" + CohortSamples.ENROLMENT, caseStudy("approved", false))
                .answer("POST " + desk + "/" + CohortSamples.ENROLMENT + "/publication", caseStudy("published", false))
                .answer("POST " + desk + "/" + CohortSamples.ENROLMENT + "/return", caseStudy("returned", false))
                .answer("GET /api/case-studies", bank())
                .answer("GET /api/case-studies/" + STUDY, published())
                .answer("GET /api/enrolments/received/minutes", List.of(minutes()))
                .answer("POST /api/enrolments/received/minutes", 201, minutes())
                .answer("GET /api/dossiers/" + CohortSamples.ENROLMENT + "/attachments", List.of(minutes()));
    }

    private static void study(String key, String state, boolean contact) {
        var path = "/api/enrolments/" + key + "/case-study";
        Peers.DOCS
                .answer("GET " + path, caseStudy(state, contact))
                .answer("PUT " + path, caseStudy("draft", contact))
                .answer("POST " + path + "/proposal", caseStudy("proposed", contact))
                .answer("POST " + path + "/approval", caseStudy("approved", contact))
                .answer("DELETE " + path + "/approval", caseStudy("withdrawn", contact));
    }

    static Assignment assignment() {
        return new Assignment(
                ASSIGNMENT,
                Samples.text("Kartlägg behoven", "Map the needs"),
                Samples.text("Vilka behov finns hos er?\nSkriv ned dem.", null),
                new Assignment.Meeting(
                        MEETING,
                        "forsta-traffen",
                        Samples.text("Första träffen", null),
                        LocalDateTime.parse("2027-01-20T10:00:00")),
                LocalDate.parse("2027-03-15"),
                2);
    }

    private static AssignmentMatrix matrix() {
        return new AssignmentMatrix(
                List.of(assignment()),
                List.of(
                        new AssignmentMatrix.Line(
                                CohortSamples.ENROLMENT,
                                "Ekstads kommun",
                                List.of(new Assignment.Status("done", "Bilaga till KS", "Per Ek", THEN))),
                        new AssignmentMatrix.Line(
                                Samples.HOST, "Björkholm", List.of(new Assignment.Status("none", null, null, null)))));
    }

    private static OwnWork own() {
        return new OwnWork(
                CohortSamples.ENROLMENT,
                CohortSamples.SLUG,
                Samples.text("Förebyggande arbete", "Preventive work"),
                "Ekstads kommun",
                true,
                List.of(new OwnWork.Task(assignment(), new Assignment.Status("ongoing", "Enkät ute", "Per Ek", THEN))));
    }

    private static MyEnrolment mine() {
        return new MyEnrolment(
                CohortSamples.ENROLMENT,
                CohortSamples.SLUG,
                Samples.text("Förebyggande arbete", "Preventive work"),
                "Ekstads kommun",
                false);
    }

    static CaseStudy caseStudy(String state, boolean contact) {
        boolean published = state.equals("published");
        return new CaseStudy(
                CohortSamples.ENROLMENT,
                "Ekstads kommun",
                CohortSamples.SLUG,
                Samples.text("Förebyggande arbete", "Preventive work"),
                state,
                contact,
                1,
                new Sections(
                        "Så kartlade vi behoven",
                        "Vi visste **lite**.",
                        "En lägesbild.",
                        "Vi frågade.",
                        "Ett program."),
                HTML,
                state.equals("returned") ? "Mer om resultatet." : null,
                published ? STUDY : null,
                published ? 1 : null,
                List.of(new CaseStudy.Line(1, state, THEN, published ? THEN : null, published ? THEN : null)),
                3);
    }

    private static CaseStudyRow row(String state, @Nullable String slug) {
        boolean none = state.equals("none");
        return new CaseStudyRow(
                CohortSamples.ENROLMENT, "Ekstads kommun", state, none ? 0 : 1, none ? null : THEN, slug);
    }

    private static KnowledgeBank bank() {
        return new KnowledgeBank(
                List.of(new KnowledgeBank.Hit(
                        STUDY,
                        "Så kartlade vi behoven",
                        "Ekstads kommun",
                        "municipality",
                        CohortSamples.SLUG,
                        Samples.text("Förebyggande arbete", "Preventive work"),
                        "Vi visste lite om «ungdomsmiljöerna» …",
                        THEN)),
                null,
                List.of(new KnowledgeBank.KindCount("municipality", 1), new KnowledgeBank.KindCount("region", 2)),
                List.of(
                        new KnowledgeBank.NetworkCount(
                                CohortSamples.SLUG, Samples.text("Förebyggande arbete", null), 1),
                        new KnowledgeBank.NetworkCount("annat", Samples.text("Annat nätverk", null), 2)));
    }

    private static PublishedStudy published() {
        return new PublishedStudy(
                STUDY,
                "Så kartlade vi behoven",
                "Ekstads kommun",
                "municipality",
                CohortSamples.SLUG,
                Samples.text("Förebyggande arbete", "Preventive work"),
                HTML,
                THEN);
    }

    private static Attachment minutes() {
        return new Attachment(
                MEETING,
                CohortSamples.ENROLMENT,
                "protokoll-ks-112.pdf",
                "application/pdf",
                48_000,
                "not-scanned",
                THEN);
    }
}
