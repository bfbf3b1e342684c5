package se.samling.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the organisations do between a cohort's meetings: assignments with how far each is, and two accounts, one of them published. */
record CohortWork(PublicApi api, Known known, LocalDate today, Map<String, String> links, List<Meeting> meetings) {

    /** A meeting of the cohort. */
    record Meeting(String id, LocalDate day) {}

    void make(JsonNode data) throws IOException, InterruptedException {
        for (var assignment : data.get("assignments")) {
            assign(assignment);
        }
        for (var study : data.get("caseStudies")) {
            tell(study);
        }
    }

    private void assign(JsonNode written) throws IOException, InterruptedException {
        var after = written.has("after") ? meetings.get(written.get("after").asInt()) : null;
        ObjectNode draft = known.draft(written, List.of("after", "inDays", "said"));
        draft.put(
                "dueOn",
                (after == null ? today : after.day())
                        .plusDays(written.get("inDays").asInt())
                        .toString());
        if (after != null) {
            draft.put("afterEventId", after.id());
        }
        var made =
                Patience.whileRefused(() -> api.post("/api/networks/" + known.slug("cohort") + "/assignments", draft));
        for (var said : written.get("said")) {
            var path = "/api/enrolments/" + link(said) + "/assignments/"
                    + made.get("id").asString() + "/status";
            api.put(path, Map.of("state", said.get("state"), "words", said.get("words")), 1);
        }
    }

    /** By the contact's link, as soon as docs-service knows the organisation; then by the hosts. */
    private void tell(JsonNode written) throws IOException, InterruptedException {
        var own = "/api/enrolments/" + link(written) + "/case-study";
        ObjectNode sections = known.draft(written, List.of("by", "publish"));
        var begun = Patience.whileRefused(() -> api.put(own, sections, 0));
        boolean publish = written.get("publish").asBoolean();
        var next = act(own + (publish ? "/approval" : "/proposal"), begun);
        if (publish) {
            act(
                    "/api/networks/" + known.slug("cohort") + "/case-studies/"
                            + next.get("enrolmentId").asString() + "/publication",
                    next);
        }
    }

    private JsonNode act(String path, JsonNode read) throws IOException, InterruptedException {
        return api.post(path, Map.of(), "If-Match", "\"" + read.get("version").asInt() + "\"");
    }

    private String link(JsonNode written) {
        var organisation = written.get("by").asString();
        return Objects.requireNonNull(links.get(organisation), () -> organisation + " has not applied");
    }
}
