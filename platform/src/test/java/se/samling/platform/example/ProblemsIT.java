package se.samling.platform.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.TestTokens;

@SpringBootTest(properties = {"spring.application.name=things", "samling.inbox.give-up-after=1s"})
@AutoConfigureMockMvc
@BackingServices
class ProblemsIT {

    private static final String THING = "/api/things/" + UUID.randomUUID();
    private static final String MEMBER = TestTokens.bearer(TestTokens.member(UUID.randomUUID()));

    @Autowired
    MockMvc http;

    @Test
    void anonymousCallersReachWhatIsOpenAndNothingElse() throws Exception {
        http.perform(get("/api/open"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.anonymous").value(true));
        http.perform(get("/api/closed"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:samling:problem:unauthenticated"));
        http.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        var foreign = TestTokens.sign(TestTokens.claims("s", null, "a@b.example", List.of("admin"))
                .audience("other")
                .build());
        http.perform(get("/api/closed").header("Authorization", TestTokens.bearer(foreign)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void onlyAnAdministratorOperates() throws Exception {
        http.perform(get("/api/operations/dead-letters").header("Authorization", MEMBER))
                .andExpect(status().isForbidden());
        http.perform(get("/api/operations/dead-letters").header("Authorization", TestTokens.bearer(TestTokens.admin())))
                .andExpect(status().isOk());
    }

    @Test
    void aBadFieldIsNamedInTheReadersLanguage() throws Exception {
        http.perform(post(THING)
                        .header("Authorization", MEMBER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"thingId\":\"a\",\"count\":0}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.title").value("Något behöver ändras"))
                .andExpect(jsonPath("$.errors[0].field").value("count"))
                .andExpect(jsonPath("$.errors[0].message").value("Talet ska vara större än noll."));
        http.perform(post(THING)
                        .header("Authorization", MEMBER)
                        .header("Accept-Language", "en-GB,en;q=0.9")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"thingId\":\"a\",\"count\":\"many\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("count"))
                .andExpect(jsonPath("$.errors[0].message").value("The value cannot be read."));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() throws Exception {
        http.perform(post(THING)
                        .header("Authorization", MEMBER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"thingId\":\"a\",\"count\":1}"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.incident").exists())
                .andExpect(content().string(Matchers.not(Matchers.containsString("secret"))));
    }

    @Test
    void brokenJsonAndUnknownIdsAreProblemsToo() throws Exception {
        http.perform(post(THING)
                        .header("Authorization", MEMBER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:unreadable"));
        http.perform(post("/api/things/17")
                        .header("Authorization", MEMBER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/nowhere").header("Authorization", MEMBER)).andExpect(status().isNotFound());
    }

    @Test
    void aConstraintOfTheDatabaseIsTheProblemItStandsFor() throws Exception {
        var id = "/api/doubles/" + UUID.randomUUID();
        http.perform(post(id).header("Authorization", MEMBER)).andExpect(status().isOk());
        http.perform(post(id).header("Authorization", MEMBER))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:thing-there-already"));
    }

    @Test
    void aBodyLargerThanAnybodyNeedsIsNotRead() throws Exception {
        http.perform(post("/api/counts/huge")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"words\":\"" + "x".repeat(1_100_000) + "\"}"))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:payload-too-large"));
    }

    @Test
    void theFirstOfTheReadersLanguagesThatWeHaveIsSpoken() throws Exception {
        for (var asked : List.of("de, en;q=0.5, sv;q=0.1", "en-GB,en;q=0.9")) {
            http.perform(get("/api/nowhere").header("Authorization", MEMBER).header("Accept-Language", asked))
                    .andExpect(jsonPath("$.title").value("Not found"));
        }
        for (var asked : List.of("de", "sv-FI, en;q=0.5", ";;;", "*")) {
            http.perform(get("/api/nowhere").header("Authorization", MEMBER).header("Accept-Language", asked))
                    .andExpect(jsonPath("$.title").value("Finns inte"));
        }
    }

    @Test
    void aChangeSaysWhichVersionItIsOf() throws Exception {
        http.perform(patch(THING).param("size", "1").header("Authorization", MEMBER))
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:version-required"));
        http.perform(patch(THING)
                        .param("size", "1")
                        .header("Authorization", MEMBER)
                        .header("If-Match", "\"6\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("urn:samling:problem:version-conflict"));
        http.perform(patch(THING)
                        .param("size", "big")
                        .header("Authorization", MEMBER)
                        .header("If-Match", "\"7\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("size"));
        http.perform(patch(THING).header("Authorization", MEMBER).header("If-Match", "\"7\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("required"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        var thing = UUID.randomUUID().toString();
        var first = counted(thing, "key-1", "{\"of\":1}", 201);
        assertThat(counted(thing, "key-1", "{\"of\":1}", 201)).isEqualTo(first).contains("\"count\":1");
        assertThat(counted(thing, "key-1", "{\"of\":2}", 422)).contains("idempotency-key-reused");
        assertThat(counted(thing, "key-2", "{\"of\":1}", 201)).contains("\"count\":2");
    }

    @Test
    void aKeyWhoseCallWasRefusedMayBeUsedAgain() throws Exception {
        var thing = UUID.randomUUID().toString();
        counted(thing, "key", "{\"refused\":true}", 422);
        assertThat(counted(thing, "key", "{\"of\":1}", 201)).contains("\"count\":1");
    }

    private String counted(String thing, String key, String body, int status) throws Exception {
        return http.perform(post("/api/counts/" + thing)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theOpenApiDocumentNamesEndpointsAndNoCaller() throws Exception {
        http.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Samling things"))
                .andExpect(jsonPath("$.paths['/api/open'].get.parameters").doesNotExist());
        http.perform(get("/actuator/prometheus"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("samling_outbox_waiting")));
    }
}
