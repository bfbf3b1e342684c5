package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A course as an organiser writes it through the API: two steps, three questions, a checklist. */
record Course(Service service, String organiser, String id) {

    static final String STEPS = """
            {"steps":[
              {"title":{"sv":"Förbered dig"},"body":{"sv":"Läs **detta**. <script>alert(1)</script>"},
               "minMinutes":5,"maxMinutes":10,
               "checklists":[{"title":{"sv":"Före mötet"},"items":[{"text":{"sv":"Prata med polisen"}},{"text":{"sv":"Dela upp ansvaret"}}]}],
               "furtherReading":[{"title":{"sv":"Handbok"},"source":"Forum","url":"https://forum.example/handbok"}],
               "questions":[{"text":{"sv":"Vad oroar dig?"}},{"text":{"sv":"Vem kan du ringa?"}}]},
              {"title":{"sv":"När det händer"},"body":{"sv":"Gör så här."},"minMinutes":5,"maxMinutes":8,
               "questions":[{"text":{"sv":"Vad gör ni nu?"}}]}]}
            """;

    /** A draft with what is needed to publish; {@code more} are members with a comma before them. */
    static String draft(String title, UUID host, String more) {
        return """
                {"title":{"sv":"%s","en":"A course"},"ingress":{"sv":"För dig."},"contactEmail":"kurs@forum.example","hostIds":["%s"]%s}
                """.formatted(title, host, more);
    }

    static Course written(Service service, String organiser, UUID host, String more) {
        var made = service.postJson(organiser, "/api/courses", draft("Ett tryggt år " + UUID.randomUUID(), host, more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var course = new Course(service, organiser, made.json().path("id").asString());
        var steps = course.change("PUT", "/steps", STEPS);
        assertThat(steps.status()).as(steps.text()).isEqualTo(200);
        return course;
    }

    Course publish() {
        var published = change("POST", "/publication", "{}");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return this;
    }

    String path() {
        return "/api/courses/" + id;
    }

    Service.Answer change(String method, String part, String json) {
        return service.change(organiser, method, path() + part, json, "*");
    }

    JsonNode json() {
        return service.get(organiser, path()).json();
    }

    String slug() {
        return json().path("slug").asString();
    }

    String step(int at) {
        return json().path("steps").path(at).path("id").asString();
    }

    String question(int step, int at) {
        return json().path("steps")
                .path(step)
                .path("questions")
                .path(at)
                .path("id")
                .asString();
    }
}
