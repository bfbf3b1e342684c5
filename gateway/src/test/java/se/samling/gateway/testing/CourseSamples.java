package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseSummary;
import se.samling.gateway.client.course.Figures;
import se.samling.gateway.client.course.MyCourse;
import se.samling.gateway.client.course.Note;
import se.samling.gateway.client.course.Origins;
import se.samling.gateway.client.course.Place;
import se.samling.gateway.client.course.Visit;

/** A course of two steps, as docs-service answers. */
public final class CourseSamples {

    public static final UUID COURSE = UUID.fromString("01920000-0000-7000-8000-0000000000d0");
    public static final UUID STEP = UUID.fromString("01920000-0000-7000-8000-0000000000d1");
    public static final UUID SECOND = UUID.fromString("01920000-0000-7000-8000-0000000000d2");
    public static final UUID QUESTION = UUID.fromString("01920000-0000-7000-8000-0000000000d3");
    public static final UUID ITEM = UUID.fromString("01920000-0000-7000-8000-0000000000d4");
    public static final UUID DRAFT = UUID.fromString("01920000-0000-7000-8000-0000000000d8");
    public static final UUID VISIT = UUID.fromString("01920000-0000-7000-8000-0000000000d9");
    public static final String PATH = "/api/courses/" + COURSE;

    private CourseSamples() {}

    static void give() {
        var course = course(COURSE, "ett-tryggt-valar", "published", List.of());
        Peers.DOCS
                .answer("GET /api/courses", new Page<>(List.of(summary()), null))
                .answer("GET /api/courses/ett-tryggt-valar", course)
                .answer("GET " + PATH + "/origins", origins())
                .answer("GET " + PATH + "/progress", new Place(List.of(STEP), List.of(STEP)))
                .answer("GET " + PATH + "/notes", List.of(new Note(QUESTION, "Sparat svar", List.of())))
                .answer("POST " + PATH + "/notes", List.of())
                .answer("POST " + PATH + "/visits", 201, new Visit(VISIT))
                .answer("PUT " + PATH + "/visits/" + VISIT + "/steps/" + STEP, new Place(List.of(STEP), List.of()))
                .answer("PUT " + PATH + "/visits/" + VISIT + "/steps/" + SECOND, new Place(List.of(STEP), List.of()))
                .answer("PUT " + PATH + "/progress/steps/" + STEP, new Place(List.of(STEP), List.of(STEP)))
                .answer("PUT " + PATH + "/progress/steps/" + SECOND, new Place(List.of(STEP), List.of(STEP)))
                .answer("PUT " + PATH + "/steps", course)
                .answer("GET " + PATH + "/figures", figures())
                .answer(
                        "GET /api/people/me/courses",
                        List.of(new MyCourse(COURSE, summary(), 1, 1), new MyCourse(DRAFT, null, 0, 2)))
                .answer(
                        "GET /api/courses/utkast",
                        course(DRAFT, "utkast", "draft", List.of("ingress", "steps", "steps[1].body")));
    }

    private static CourseSummary summary() {
        return new CourseSummary(
                COURSE,
                "ett-tryggt-valar",
                Samples.text("Ett tryggt valår", "A safe election year"),
                Samples.text("Förbered dig på en hård ton.", null),
                Samples.text("Förtroendevalda", null),
                "published",
                LocalDateTime.parse("2027-01-12T09:00:00"),
                10,
                20,
                2,
                false,
                List.of(Samples.HOST));
    }

    public static Course course(UUID id, String slug, String state, List<String> missing) {
        return new Course(
                id,
                slug,
                Samples.text("Ett tryggt valår", "A safe election year"),
                Samples.text("Förbered dig på en hård ton.", null),
                Samples.text("Om *utbildningen*", null),
                Samples.text("<p>Om <em>utbildningen</em></p>", null),
                Samples.text("Förtroendevalda", null),
                state,
                "draft".equals(state) ? null : LocalDateTime.parse("2027-01-12T09:00:00"),
                "draft".equals(state) ? null : "Europe/Stockholm",
                10,
                20,
                List.of(
                        new Course.Step(
                                STEP,
                                Samples.text("Förbered dig", "Prepare"),
                                Samples.text("Läs **detta**", null),
                                Samples.text("<p>Läs <strong>detta</strong></p>", null),
                                5,
                                10,
                                List.of(new Course.Checklist(
                                        Samples.text("Före mötet", null),
                                        List.of(new Course.Line(ITEM, Samples.text("Jag vet vem jag ringer", null))))),
                                List.of(new Course.FurtherReading(
                                        Samples.text("Handbok", null), "Forum", "https://forum.example/handbok")),
                                List.of(new Course.Line(
                                        QUESTION, Samples.text("Vad oroar dig?", "What worries you?")))),
                        new Course.Step(
                                SECOND,
                                Samples.text("När det händer", null),
                                Samples.text("Gör så här", null),
                                Samples.text("<p>Gör så här</p>", null),
                                5,
                                10,
                                List.of(),
                                List.of(),
                                List.of(new Course.Line(UUID.randomUUID(), Samples.text("Vad gör ni nu?", null))))),
                List.of(new Course.Host(Samples.HOST, "Forum för samtal")),
                false,
                List.of(),
                List.of(),
                new Course.Event(
                        Samples.EVENT,
                        "stockholm-utbildning",
                        Samples.text("Valkonferens", null),
                        LocalDateTime.parse("2027-01-12T09:00:00")),
                "demokrati@forum.example",
                List.of(new Course.Contact("Kim Koordinator", "samordnare", "kim@forum.example")),
                Instant.parse("2026-11-20T08:00:00Z"),
                true,
                missing,
                4);
    }

    private static Origins origins() {
        return new Origins(
                List.of("municipality", "court"),
                List.of(new Origins.Place(Samples.NETWORK, "Ekstads kommun", "municipality")));
    }

    private static Figures figures() {
        return new Figures(
                5,
                new Figures.Row(null, Samples.text("Ett tryggt valår", null), 120, 95, List.of()),
                List.of(
                        new Figures.Row(
                                STEP,
                                Samples.text("Förbered dig", null),
                                120,
                                null,
                                List.of(new Figures.Group(
                                        "municipality",
                                        60,
                                        null,
                                        List.of(new Figures.Place(Samples.NETWORK, "Ekstads kommun", 5, null))))),
                        new Figures.Row(SECOND, Samples.text("När det händer", null), 95, 95, List.of())));
    }
}
