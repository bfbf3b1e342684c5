package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samling.membership.Cohort.ADMIN;
import static se.samling.membership.Cohort.TODAY;
import static se.samling.membership.Cohort.read;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;

/** One fee per person for all meetings (R3.7), and what was issued stays as it was. */
@SpringBootTest(properties = "samling.keycloak.enabled=false")
@AutoConfigureMockMvc
@BackingServices
class InvoiceIT {

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private Cohort cohort = null;
    private String enrolment = "";
    private String token = "";

    @BeforeEach
    void anAdmittedMunicipalityWithTwoParticipants() {
        cohort = new Cohort(http, links, jdbc, TODAY.plusDays(20));
        jdbc.sql("update organisation set organisation_number = '299900-1478' where id = ?")
                .param(UUID.fromString(cohort.host))
                .update();
        enrolment = cohort.admitted("ada@" + cohort.domain);
        token = cohort.link(enrolment);
        cohort.put(cohort.own(token, "/invoice-address"), "{\"buyerReference\":\"KS 4711\"}");
    }

    @Test
    void aReplacedParticipantAddsNoFeeAndOneMoreAddsOne() {
        assertThat(basis("$[0].participants")).isEqualTo("2");
        assertThat(basis("$[0].net")).isEqualTo("16000.00");
        assertThat(basis("$[0].vat")).isEqualTo("4000.00");
        assertThat(basis("$[0].total")).isEqualTo("20000.00");
        var draft = cohort.got("/api/enrolments/" + enrolment + "/invoice-draft");
        assertThat(money(draft, "$.total")).isEqualTo("20000.00");
        assertThat(read(draft, "$.buyerReference")).isEqualTo("KS 4711");
        assertThat(JsonPath.<Object>read(draft, "$.number"))
                .as("looking uses no number")
                .isNull();
        refused("/api/enrolments/" + enrolment + "/invoices?participants=1", "participants-changed");
        var issued = cohort.made("/api/enrolments/" + enrolment + "/invoices?participants=2", "");
        assertThat(read(issued, "$.number")).isEqualTo("1");
        assertThat(money(issued, "$.total")).isEqualTo("20000.00");
        var document = cohort.got("/api/invoices/" + read(issued, "$.id"));
        assertThat(read(document, "$.seller.number")).isEqualTo("299900-1478");
        assertThat(read(document, "$.number")).isEqualTo("1");
        refused("/api/enrolments/" + enrolment + "/invoices", "nothing-to-invoice");
        var per = read(cohort.got(cohort.own(token, "")), "$.participants[0].id");
        name("siv", per);
        assertThat(basis("$[0].participants")).isEqualTo("0");
        name("olle", null);
        assertThat(basis("$[0].participants")).isEqualTo("1");
        assertThat(money(issue(), "$.net")).isEqualTo("8000.00");
    }

    @Test
    void aFeeChangedAfterwardsChangesNothingThatWentOut() {
        var id = read(issue(), "$.id");
        var network = cohort.got("/api/networks/" + cohort.slug);
        patch("{\"feeKronor\":9500}", read(network, "$.version"));
        assertThat(money(list(), "$[0].total")).isEqualTo("20000.00");
        name("olle", null);
        assertThat(basis("$[0].net")).isEqualTo("9500.00");
        assertThat(cohort.got("/api/invoices/" + id + "/peppol.xml"))
                .contains("20000.00")
                .doesNotContain("9500.00");
        assertThatThrownBy(() -> jdbc.sql("update invoice set number = 99 where id = ?")
                        .param(UUID.fromString(id))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void numbersHaveNoGapsAndACreditNoteFreesTheSeats() {
        var first = issue();
        refusedField("/api/invoices/" + read(first, "$.id") + "/credit-notes", "{}", "reason");
        var note = cohort.made("/api/invoices/" + read(first, "$.id") + "/credit-notes", "{\"reason\":\"Fel antal\"}");
        assertThat(read(note, "$.creditedNumber")).isEqualTo(read(first, "$.number"));
        refused("/api/invoices/" + read(first, "$.id") + "/credit-notes", "{\"reason\":\"Igen\"}", "already-credited");
        issue();
        assertThat(JsonPath.<List<String>>read(list(), "$[*].number")).containsExactly("3", "2", "1");
        assertThat(JsonPath.<List<Boolean>>read(list(), "$[*].credited")).containsExactly(false, false, true);
        assertThat(cohort.got("/api/networks/" + cohort.slug + "/invoices.csv"))
                .contains("-20000.00", "credit-note", "KS 4711");
    }

    @Test
    void askedManyTimesAtOnceAnOrganisationIsInvoicedOnce() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> cohort.answer("POST", "/api/enrolments/" + enrolment + "/invoices", "", ADMIN)
                    .getStatus());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(JsonPath.<List<String>>read(list(), "$[*].number")).containsExactly("1");
    }

    @Test
    void withoutParticipantsOrReferenceThereIsNoInvoice() {
        cohort.put(cohort.own(token, "/invoice-address"), "{\"buyerReference\":\"\"}");
        refused("/api/enrolments/" + enrolment + "/invoices", "buyer-reference-missing");
        var own = cohort.got(cohort.own(token, ""));
        JsonPath.<List<String>>read(own, "$.participants[*].id")
                .forEach(id -> cohort.asked("DELETE", cohort.own(token, "/participants/" + id), "", "", 2));
        refused("/api/enrolments/" + enrolment + "/invoices", "nothing-to-invoice");
    }

    private String issue() {
        return cohort.made("/api/enrolments/" + enrolment + "/invoices", "");
    }

    private String list() {
        return cohort.got("/api/networks/" + cohort.slug + "/invoices");
    }

    private String basis(String path) {
        return money(cohort.got("/api/networks/" + cohort.slug + "/invoice-basis"), path);
    }

    /** Amounts are JSON numbers; as they are printed. */
    private static String money(String body, String path) {
        return JsonPath.<Object>read(body, path) instanceof Number number && !(number instanceof Integer)
                ? String.format(Locale.ROOT, "%.2f", number.doubleValue())
                : read(body, path);
    }

    private void name(String name, @Nullable String replacing) {
        cohort.made(cohort.own(token, "/participants"), """
                {"name":"%1$s","email":"%1$s@%2$s","replacing":%3$s}""".formatted(
                        name, cohort.domain, replacing == null ? "null" : "\"" + replacing + "\""));
    }

    private void patch(String body, String version) {
        try {
            http.perform(MockMvcRequestBuilders.patch("/api/networks/" + cohort.slug)
                            .header("Authorization", ADMIN)
                            .header("If-Match", "\"" + version + "\"")
                            .contentType("application/merge-patch+json")
                            .content(body))
                    .andExpect(MockMvcResultMatchers.status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String path, String problem) {
        refused(path, "", problem);
    }

    private void refused(String path, String body, String problem) {
        assertThat(cohort.asked("POST", path, body, ADMIN, 4)).contains("urn:samling:problem:" + problem + "\"");
    }

    private void refusedField(String path, String body, String field) {
        assertThat(read(cohort.asked("POST", path, body, ADMIN, 4), "$.errors[0].field"))
                .isEqualTo(field);
    }
}
