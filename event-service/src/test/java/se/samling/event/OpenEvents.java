package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.entry.GroupForm;
import se.samling.event.entry.Proving;
import se.samling.event.entry.Registering;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registrations;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A host of its own, events that are open, and the people who register: the ground for tests of what happens to them then. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
abstract class OpenEvents {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    Proving proving;

    @Autowired
    PersonalLinks links;

    final UUID host = UUID.randomUUID();

    @BeforeEach
    void aHost() {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from known_organisation where id = ?", host) == 1);
    }

    /** {@code mode}: on-site, digital or hybrid; 16 September 2027, 09–12 in Stockholm. */
    String draft(String mode, int onSite, int digital) throws Exception {
        var draft = send(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"%s","place":%s,"hostIds":["%s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%d,"digitalCapacity":%d,"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(
                        UUID.randomUUID(),
                        mode,
                        mode.equals("digital") ? null : "{\"name\":\"Salen\"}",
                        host,
                        onSite,
                        digital));
        return JsonPath.read(text(draft), "$.id");
    }

    String open(String mode, int onSite, int digital) throws Exception {
        var event = draft(mode, onSite, digital);
        var path = "/api/events/" + event;
        send(put(path + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(send(post(path + "/publication"), "{\"expectedRecipients\":0}")
                        .getStatus())
                .isEqualTo(200);
        return event;
    }

    /** A stranger called {@code who} registers on site and proves the address. */
    UUID register(String event, String who) {
        var name = who.substring(0, 1).toUpperCase() + who.substring(1);
        return register(event, name, who + "-" + event + "@annan.example", "on-site", null);
    }

    UUID register(String event, String name, String email, String mode, @Nullable GroupForm group) {
        registering.stranger(
                UUID.fromString(event),
                new RegistrationForm(name, email, "Ekstads kommun", mode, "sv", null, null, group, null));
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where p.email = ? and r.event_id = cast(? as uuid)""").params(email, event).query(UUID.class).single();
        proving.prove(id);
        return id;
    }

    String link(UUID registration) {
        return links.own(registrations.find(registration).orElseThrow());
    }

    String state(UUID registration) {
        return registrations.find(registration).orElseThrow().state().word();
    }

    int number(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    /** As an administrator who reads Swedish. */
    MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", TestTokens.bearer(TestTokens.admin()))
                        .header("Accept-Language", "sv")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
