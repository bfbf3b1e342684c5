package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.TestTokens;

/** A cohort of municipalities and regions for tests, played through HTTP. */
final class Cohort {

    static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Stockholm"));

    final String slug = "kohort-" + UUID.randomUUID();
    final String domain = UUID.randomUUID() + ".example";
    final String host;
    final String municipality;

    private final MockMvc http;
    private final SignedLinks links;
    private final JdbcClient jdbc;

    Cohort(MockMvc http, SignedLinks links, JdbcClient jdbc, LocalDate deadline) {
        this.http = http;
        this.links = links;
        this.jdbc = jdbc;
        host = organisation("civil-society", "Förbundet " + slug, "forbund-" + domain, null);
        municipality = organisation("municipality", "Ekstads kommun " + slug, domain, "299900-1122");
        made("/api/networks", """
                {"slug":"%s","name":{"sv":"Kohorten"},"summary":{"sv":"Kort"},"purpose":{"sv":"Syfte"},"guidingQuestions":[],
                 "hostIds":["%s"],"feeKronor":8000,"contactEmail":"natverk@forbund.example",
                 "admission":{"kinds":["municipality","region"],"text":{"sv":"Kommuner och regioner"}},"related":[],
                 "contacts":[{"name":"Mia Alm","phone":"08-123 45 67","email":"mia.alm@forbund.example"}],
                 "term":{"startsOn":"%s","endsOn":"%s","meetings":5,"deadline":"%s","vat":{"percent":25}}}
                """.formatted(slug, host, deadline.plusDays(30), deadline.plusDays(500), deadline));
    }

    String organisation(String kind, String name, String domain, @Nullable String number) {
        return read(
                made("/api/organisations", """
                {"kind":"%s","name":"%s","emailDomains":["%s"]%s}""".formatted(
                        kind, name, domain, number == null ? "" : ",\"organisationNumber\":\"" + number + "\"")),
                "$.id");
    }

    String form(String email, @Nullable String organisation, String more) {
        return """
                {"name":"Ada Nilsson","email":"%s","role":"utvecklingsledare","organisation":"Ekstads kommun","language":"sv",
                 "organisationId":%s,"undertaking":true%s}""".formatted(email, organisation == null ? "null" : "\"" + organisation + "\"", more);
    }

    static String awaited() {
        return ",\"decision\":{\"expectedOn\":\"" + TODAY.plusDays(14) + "\"}";
    }

    static String decided() {
        return "{\"body\":\"Kommunstyrelsen\",\"date\":\"" + TODAY + "\",\"reference\":\"§ 112\"}";
    }

    /** The personal link's token of an application just sent. */
    String applied(String email, @Nullable String organisation, String more) {
        made("/api/networks/" + slug + "/enrolments", form(email, organisation, more));
        return link(id(email));
    }

    String id(String email) {
        return jdbc.sql("select e.id from enrolment e join person p on p.id = e.contact_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single()
                .toString();
    }

    String link(String id) {
        return links.sign("enrolment", id, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    String own(String token, String rest) {
        return "/api/enrolments/own/" + token + rest;
    }

    String act(String id, String body) {
        return made("/api/enrolments/" + id + "/acts", body);
    }

    /** An admitted municipality with two participants; its id. */
    String admitted(String email) {
        var token = applied(
                email,
                municipality,
                ",\"decision\":" + decided()
                        + ",\"participants\":[{\"name\":\"Per Ek\",\"email\":\"per@%1$s\"},{\"name\":\"Lena Ask\",\"email\":\"lena@%1$s\"}]"
                                .formatted(domain));
        made(own(token, "/proof"), "");
        var id = id(email);
        act(id, "{\"act\":\"contact\"}");
        act(id, "{\"act\":\"admit\"}");
        return id;
    }

    String made(String path, String body) {
        return asked("POST", path, body, ADMIN, 2);
    }

    String put(String path, String body) {
        return asked("PUT", path, body, "", 2);
    }

    void patched(String path, String changes) {
        try {
            var status = http.perform(MockMvcRequestBuilders.patch(path)
                            .contentType("application/merge-patch+json")
                            .header("If-Match", "\"1\"")
                            .header("Authorization", ADMIN)
                            .content(changes))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(path).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String got(String path) {
        return asked("GET", path, "", ADMIN, 2);
    }

    /** The answer's body; its status must be of the hundreds {@code hundreds}. */
    String asked(String method, String path, String body, String token, int hundreds) {
        try {
            var answer = answer(method, path, body, token);
            var text = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus() / 100)
                    .as(method + " " + path + ": " + text)
                    .isEqualTo(hundreds);
            return text;
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    MockHttpServletResponse answer(String method, String path, String body, String token) {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        try {
            return http.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(String body, String path) {
        return String.valueOf(JsonPath.<Object>read(body, path));
    }
}
