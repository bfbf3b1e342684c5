package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samling.membership.Api.content;
import static se.samling.membership.Api.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;

/** A declaration from its draft to signatures by link and on paper; what was signed stays as it was signed. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class DeclarationIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private Api api;
    private final String slug = "d-" + UUID.randomUUID();
    private final String domain = UUID.randomUUID() + ".example";
    private final String body = "Länsstyrelsen " + domain;
    private String owner = "";
    private String declaration = "";
    private String organisation = "";
    private String hash = "";

    @BeforeEach
    void aPublishedDeclarationAndABody() throws Exception {
        api = new Api(http);
        owner = read(api.ok("POST", "/api/organisations", """
                {"kind":"other","name":"Kommittén %s","emailDomains":[]}""".formatted(slug)), "$.id");
        organisation = read(api.ok("POST", "/api/organisations", """
                {"kind":"county-administrative-board","name":"%s","emailDomains":["%s"]}""".formatted(body, domain)), "$.id");
        declaration =
                read(api.ok("POST", "/api/declarations", """
                {"slug":"%s","ownerId":"%s","title":{"sv":"Deklaration för en stark demokrati"},"body":{"sv":"Vi vill värna demokratin."},
                 "aim":{"sv":"Alla ska kunna delta."},"commitments":[{"sv":"Befästa demokratin."},{"sv":"Värna rättsstaten."}],
                 "signingOpens":"%s","reportBy":"01-31","contacts":[{"email":"demokrati@kommitten.example"}]}
                """.formatted(slug, owner, TODAY.minusDays(10))), "$.id");
        hash = read(publish(), "$.hash");
    }

    @Test
    void theHashCanBeRecomputedFromTheFileThatEverybodyCanFetch() throws Exception {
        var file = api.call("GET", "/api/declarations/" + slug + "/versions/1/text", "", "");
        var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash);
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("1. Befästa demokratin.");
        var told = KafkaProbe.await(
                "samling.declarations.v1", 2, message -> message.key().equals(declaration));
        told.forEach(message -> assertThat(
                        Contracts.violations("declarations", message.body().toString()))
                .isEmpty());
    }

    @Test
    void aWorkAddressOfTheOrganisationSignsAtOnceAndOnce() throws Exception {
        var id = requested("ada@" + domain, body);
        assertThat(read(api.ok("POST", proof(id), "{}"), "$.state")).isEqualTo("signed");
        assertThat(read(api.ok("POST", proof(id), "{}"), "$.state"))
                .as("the second time")
                .isEqualTo("signed");
        assertThat(read(get("/signatures"), "$[0].organisation")).isEqualTo(body);
        assertThat(read(get("/signatures"), "$[0].hash")).isEqualTo(hash);
        assertThat(read(get(""), "$.signatories")).isEqualTo("1");
        assertThat(read(get("/signatures"), "$[0].desk"))
                .as("addresses are the organisers'")
                .isEqualTo("null");
        api.problem("already-signed", 409, "POST", signing(), form("bo@" + domain, body));
        api.problem("already-signed", 409, "POST", papers(), paper(TODAY));
        var told = KafkaProbe.await(
                "samling.signatures.v1", 2, message -> message.key().equals(id));
        told.forEach(message -> assertThat(
                        Contracts.violations("signatures", message.body().toString()))
                .isEmpty());
        assertThat(read(api.ok("GET", "/api/signatures/" + id + "/log", ""), "$[*].act"))
                .contains("signature-requested", "signature-made");
    }

    @Test
    void anotherAddressGoesToReviewWhereItIsApprovedForAnOrganisationOrRefusedWithAReason() throws Exception {
        var stranger = requested("ada@gmail.com", body);
        assertThat(read(api.ok("POST", proof(stranger), "{}"), "$.reviewReason"))
                .isEqualTo("private-domain");
        var unknown = requested("ada@okand.example", "Okända föreningen");
        assertThat(read(api.ok("POST", proof(unknown), "{}"), "$.reviewReason")).isEqualTo("unknown-organisation");
        assertThat(read(get("/signatures"), "$.length()")).isEqualTo("0");
        api.problem(
                "invalid-input",
                422,
                "POST",
                "/api/signatures/" + unknown + "/decisions",
                "{\"decision\":\"approve\"}");
        api.problem(
                "invalid-input", 422, "POST", "/api/signatures/" + unknown + "/decisions", "{\"decision\":\"refuse\"}");
        api.ok(
                "POST",
                "/api/signatures/" + unknown + "/decisions",
                "{\"decision\":\"refuse\",\"reason\":\"Ingen delegation.\"}");
        api.problem(
                "already-decided",
                409,
                "POST",
                "/api/signatures/" + unknown + "/decisions",
                "{\"decision\":\"approve\"}");
        api.ok("POST", "/api/signatures/" + stranger + "/decisions", "{\"decision\":\"approve\"}");
        assertThat(read(get("/signatures"), "$[0].state")).isEqualTo("signed");
    }

    @Test
    void twentyProofsOfTwoRepresentativesAtOnceAreOneSignature() throws Exception {
        var first = requested("ada@" + domain, body);
        var second = requested("bo@" + domain, body);
        var calls = new ArrayList<Callable<Integer>>();
        for (int at = 0; at < 20; at++) {
            var id = at % 2 == 0 ? first : second;
            calls.add(() -> api.call("POST", proof(id), "", "{}").getStatus());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }
        assertThat(read(get("/signatures"), "$.length()")).isEqualTo("1");
    }

    @Test
    void aNewVersionCarriesNoSignatureOverAndAnOldReadingIsRefused() throws Exception {
        api.ok("POST", papers(), paper(TODAY.minusDays(3)));
        var pending = requested("cia@" + domain + "x", "Annan");
        change("{\"body\":{\"sv\":\"Vi vill värna demokratin och rättsstaten.\"}}");
        assertThat(read(get(""), "$.body.sv")).as("what is out stays out").isEqualTo("Vi vill värna demokratin.");
        var second = publish();
        assertThat(read(second, "$.number")).isEqualTo("2");
        assertThat(read(get("/signatures"), "$[0].number")).isEqualTo("1");
        assertThat(read(get("/signatures"), "$[0].hash")).isEqualTo(hash);
        api.problem("text-changed", 409, "POST", signing(), form("ada@" + domain, body));
        api.problem("text-changed", 409, "POST", proof(pending), "{}");
        hash = read(second, "$.hash");
        api.problem("text-changed", 409, "POST", signing(), form("ada@" + domain, body));
        api.ok("POST", signing(), form("ada@" + domain, body).replace("\"number\":1", "\"number\":2"));
        api.problem("nothing-to-publish", 409, "POST", "/api/declarations/" + slug + "/versions", "{}");
    }

    @Test
    void withdrawalIsWrittenDownShownAndNeverADeletion() throws Exception {
        var id = read(api.ok("POST", papers(), paper(TODAY.minusDays(3))), "$.id");
        assertThat(read(get("/signatures"), "$[0].witnesses[1].role")).isEqualTo("biskop");
        var path = "/api/signatures/" + id + "/withdrawal";
        api.problem("invalid-input", 422, "POST", path, "{}");
        api.problem("invalid-input", 422, "POST", path, withdrawal(TODAY.plusDays(1)));
        api.problem("invalid-input", 422, "POST", path, withdrawal(TODAY.minusDays(4)));
        api.ok("POST", path, withdrawal(TODAY));
        api.problem("not-signed", 409, "POST", path, withdrawal(TODAY));
        assertThat(read(get("/signatures"), "$[0].state")).isEqualTo("withdrawn");
        assertThat(read(get("/signatures"), "$[0].withdrawalReason")).isEqualTo("Nytt beslut");
        assertThat(read(get(""), "$.signatories")).isEqualTo("0");
        api.ok("POST", papers(), paper(TODAY));
        assertThat(read(get("/signatures"), "$.length()"))
                .as("signed anew, both are shown")
                .isEqualTo("2");
    }

    @Test
    void aSignatureOnPaperIsADossierThatTheOwnersOrganisersKeepAndOneByLinkIsNone() throws Exception {
        var byLink = requested("ada@" + domain, body);
        api.ok("POST", proof(byLink), "{}");
        api.ok("POST", "/api/signatures/" + byLink + "/withdrawal", withdrawal(TODAY));
        var onPaper = read(api.ok("POST", papers(), paper(TODAY.minusDays(3))), "$.id");
        var told = KafkaProbe.await(
                        "samling.dossiers.v1", 1, message -> message.key().equals(onPaper))
                .getFirst()
                .body();
        assertThat(Contracts.violations("dossiers", told.toString())).isEmpty();
        assertThat(told.path("hosts").path(0).asString()).isEqualTo(owner);
        assertThat(told.path("readers").size()).isZero();
        assertThat(KafkaProbe.messages(
                        "samling.dossiers.v1", message -> message.key().equals(byLink)))
                .isEmpty();
    }

    @Test
    void theDatabaseItselfKeepsWhatWasSigned() throws Exception {
        var id = UUID.fromString(read(api.ok("POST", papers(), paper(TODAY)), "$.id"));
        refused(
                "update declaration_version set canonical = 'annat' where declaration_id = ?",
                UUID.fromString(declaration));
        refused("delete from declaration_version where declaration_id = ?", UUID.fromString(declaration));
        refused("update signature set representative = 'Någon annan' where id = ?", id);
        refused("update signature set number = 2 where id = ?", id);
        refused("update signature set state = 'in-review' where id = ?", id);
        refused("delete from signature where id = ?", id);
        refused("update declaration_log set by = 'Någon annan' where signature_id = ?", id);
        refused("""
                insert into declaration_version (declaration_id, number, wording, canonical, hash, published_at, published_by)
                values (?, 9, '{}', 'text', 'abc', now(), 'jag')""", UUID.fromString(declaration));
    }

    @Test
    void badInputNamesItsFieldsAndLeavesNothing() throws Exception {
        var empty = api.problem("invalid-input", 422, "POST", signing(), "{}");
        assertThat(read(empty, "$.errors[*].field"))
                .contains("organisation", "representative", "title", "authority", "email", "confirmed");
        api.problem(
                "invalid-input",
                422,
                "POST",
                signing(),
                form("ada@" + domain, body).replace("\"head\"", "\"delegation\""));
        api.problem("invalid-input", 422, "POST", signing(), form("inte en adress", body));
        api.problem(
                "text-changed",
                409,
                "POST",
                signing(),
                form("ada@" + domain, body).replace(hash, "0".repeat(64)));
        assertThat(read(api.problem("invalid-input", 422, "POST", papers(), "{}"), "$.errors[*].field"))
                .contains("organisationId", "representative", "authority", "signedOn");
        api.problem("invalid-input", 422, "POST", papers(), paper(TODAY.plusDays(1)));
        api.problem("invalid-input", 422, "POST", papers(), paper(TODAY.minusDays(11)));
        change("{\"signingCloses\":\"" + TODAY.minusDays(1) + "\"}");
        api.problem("signing-closed", 409, "POST", signing(), form("ada@" + domain, body));
        api.problem("link-invalid", 404, "POST", "/api/signatures/proofs/inget", "{}");
        var old = links.sign(
                "signature-proof",
                UUID.randomUUID().toString(),
                0,
                Instant.now().minusSeconds(5));
        api.problem("link-expired", 410, "POST", "/api/signatures/proofs/" + old, "{}");
        var foreign = links.sign(
                "application-proof",
                UUID.randomUUID().toString(),
                0,
                Instant.now().plusSeconds(60));
        api.problem("link-invalid", 404, "POST", "/api/signatures/proofs/" + foreign, "{}");
        assertThat(read(api.ok("GET", "/api/declarations/" + slug + "/signatures?state=all", ""), "$.length()"))
                .isEqualTo("0");
    }

    private void refused(String sql, UUID id) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private String publish() throws Exception {
        return api.ok("POST", "/api/declarations/" + slug + "/versions", "{}");
    }

    private void change(String patch) throws Exception {
        api.ok("PATCH", "/api/declarations/" + slug, patch);
    }

    private String requested(String email, String name) throws Exception {
        api.ok("POST", signing(), form(email, name));
        return jdbc.sql(
                        "select s.id from signature s join person p on p.id = s.person_id where p.email = ? and s.declaration_id = ?")
                .params(List.of(email, UUID.fromString(declaration)))
                .query(UUID.class)
                .single()
                .toString();
    }

    private String form(String email, String name) {
        return """
                {"number":1,"hash":"%s","organisation":"%s","representative":"Ada Nilsson","title":"Landshövding","authority":"head",
                 "email":"%s","confirmed":true,"language":"sv"}""".formatted(hash, name, email);
    }

    private String paper(LocalDate on) {
        return """
                {"number":1,"organisationId":"%s","representative":"Ada Nilsson","title":"Landshövding","authority":"head",
                 "signedOn":"%s","witnesses":[{"name":"Per Ek","role":"ordförande"},{"role":"biskop"},{"name":" "}]}
                """.formatted(organisation, on);
    }

    private static String withdrawal(LocalDate on) {
        return "{\"on\":\"%s\",\"by\":\"Styrelsen\",\"reason\":\"Nytt beslut\"}".formatted(on);
    }

    private String signing() {
        return "/api/declarations/" + slug + "/signatures";
    }

    private String papers() {
        return "/api/declarations/" + slug + "/papers";
    }

    private String proof(String id) {
        return "/api/signatures/proofs/"
                + links.sign("signature-proof", id, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private String get(String rest) throws Exception {
        return content(api.call("GET", "/api/declarations/" + slug + rest, "", ""));
    }
}
