package se.samling.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.samling.event.listing.RegistrationList.Row;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** The organiser's table at a size where counting rows would be felt: every order, the search, the filters and their counts. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    private static final int PEOPLE = 3_000;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RegistrationList list;

    @Autowired
    Counts counts;

    private UUID event = UUID.randomUUID();

    @BeforeAll
    void anEventWithManyPeople() throws Exception {
        event = draft();
        jdbc.sql("""
                        insert into participant (id, email, name, language, organisation, version)
                        select gen_random_uuid(), i || '-' || :event || '@annan.example',
                               (array['Åsa','Östen','Ada','Bo','Zara','Éva'])[1 + i % 6] || ' ' || (array['Ek','Ås','Lind'])[1 + i % 3] || ' ' || i % 50,
                               'sv', case when i % 10 = 0 then null else (array['Ale kommun','Älvsby kommun','Östersund'])[1 + i % 3] end, 1
                        from generate_series(1, :people) i
                        """).param("event", event.toString()).param("people", PEOPLE).update();
        jdbc.sql("""
                        insert into registration (id, event_id, participant_id, state, mode, seats, wanted, waiting_number, link_generation,
                                                  registered_at, version)
                        select gen_random_uuid(), :event, p.id, case when n % 7 = 0 then 'waiting' when n % 11 = 0 then 'cancelled' else 'confirmed' end,
                               case when n % 2 = 0 then 'on-site' else 'digital' end,
                               case when n % 7 = 0 or n % 11 = 0 then 0 else 1 end, case when n % 7 = 0 then 1 else 0 end,
                               case when n % 7 = 0 then n end, 0, now() - (n / 3) * interval '1 minute', 1
                        from (select id, row_number() over (order by email) as n from participant where email like '%-' || :event || '@annan.example') p
                        """).param("event", event).update();
        jdbc.sql("analyze registration").update();
        jdbc.sql("analyze listing").update();
    }

    @Test
    void everyOrderReadsEverybodyOnceAndBothWaysAlike() {
        var swedish = Collator.getInstance(Locale.of("sv"));
        var all = new Filter(null, null, null, null, null, null, null);
        for (var pair : List.of(
                List.of(Sort.REGISTERED, Sort.REGISTERED_LAST),
                List.of(Sort.NAME, Sort.NAME_LAST),
                List.of(Sort.ORGANISATION, Sort.ORGANISATION_LAST))) {
            var rising = read(all, pair.getFirst());
            var falling = read(all, pair.getLast());
            assertThat(rising).hasSize(PEOPLE).doesNotHaveDuplicates();
            Collections.reverse(falling);
            assertThat(falling).as(pair.toString()).isEqualTo(rising);
        }
        var names = list.rows(event, List.of(), all, Sort.NAME, null, PEOPLE).stream()
                .map(Row::name)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, 1))
                .distinct()
                .toList();
        assertThat(names)
                .as("as a Swede looks them up")
                .isEqualTo(names.stream().sorted(swedish).toList());
    }

    @Test
    void theSearchFindsAPartOfAnyNameInAnyCaseAndNothingIsAPattern() {
        assertThat(read(searching("åsA eK"), Sort.NAME)).hasSize(PEOPLE / 6);
        assertThat(read(searching("ÄLVSBY"), Sort.REGISTERED)).hasSizeBetween(PEOPLE / 4, PEOPLE / 3);
        assertThat(read(searching("17-" + event), Sort.NAME_LAST)).hasSize(PEOPLE / 100);
        for (var nobody : List.of("%", "_", "\\", "' or 1=1", "Ek\nAle")) {
            assertThat(read(searching(nobody), Sort.NAME)).as(nobody).isEmpty();
        }
    }

    @Test
    void theCountsSayWhatEachChoiceWouldLeave() {
        for (var filter : List.of(
                new Filter("confirmed", "digital", null, null, null, null, "ek"),
                new Filter(null, "on-site", "Ale kommun", null, false, null, null),
                new Filter("waiting", null, null, false, null, false, null))) {
            var facets = counts.of(event, filter);
            assertThat(facets.matching())
                    .as(filter.toString())
                    .isEqualTo(read(filter, Sort.REGISTERED).size());
            for (var state : facets.facets().get("state")) {
                var chosen = new Filter(
                        state.value(),
                        filter.mode(),
                        filter.organisation(),
                        filter.answered(),
                        filter.offered(),
                        filter.came(),
                        filter.query());
                assertThat(read(chosen, Sort.NAME)).as(chosen.toString()).hasSize(state.number());
            }
        }
        assertThat(counts.of(event, searching("nobody at all")).matching()).isZero();
    }

    @Test
    void whoeverWaitsHasTheirPlaceInTheirOwnQueueOnWhateverPageTheyStand() {
        for (var mode : List.of("on-site", "digital")) {
            var waiting = new Filter("waiting", mode, null, null, null, null, null);
            var positions = list.rows(event, List.of(), waiting, Sort.NAME, null, PEOPLE).stream()
                    .map(Row::position)
                    .sorted()
                    .toList();
            assertThat(positions)
                    .isEqualTo(
                            IntStream.rangeClosed(1, positions.size()).boxed().toList())
                    .isNotEmpty();
            var one = list.rows(event, List.of(), waiting, Sort.NAME_LAST, null, 1)
                    .getFirst();
            assertThat(list.shown(one.id(), List.of()).orElseThrow()).isEqualTo(one);
        }
    }

    /** The list is a copy of names: it must follow them, and forget them. */
    @Test
    void aNewNameIsFoundAtOnceAndAnErasedOneNoMore() {
        var one = list.rows(event, List.of(), searching("Zara"), Sort.NAME, null, 1)
                .getFirst();
        jdbc.sql("update participant set name = 'Ylva Öberg', organisation = 'Xylofonverket' where id = ?")
                .param(one.participantId())
                .update();
        assertThat(read(searching("ylva ö"), Sort.NAME)).containsExactly(one.id());
        assertThat(read(new Filter(null, null, "Xylofonverket", null, null, null, null), Sort.ORGANISATION))
                .containsExactly(one.id());
        jdbc.sql("insert into party (registration_id, organisation, attends) values (?, 'Gruppverket', true)")
                .param(one.id())
                .update();
        jdbc.sql("update registration set party_id = id where id = ?")
                .param(one.id())
                .update();
        assertThat(read(searching("gruppverket"), Sort.NAME)).containsExactly(one.id());

        jdbc.sql("update participant set email = 'erased-' || id, name = '', organisation = null where id = ?")
                .param(one.participantId())
                .update();
        assertThat(jdbc.sql("select name || organisation || words from listing where registration_id = ?")
                        .param(one.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Ylva", "ylva", "Xylofonverket", "xylofonverket");
    }

    @Test
    void aPageIsChosenByAnIndexAndNeverByReadingTheWholeEvent() {
        jdbc.sql("analyze participant").update();
        var all = new Filter(null, null, null, null, null, null, null);
        for (var sort : Sort.values()) {
            var plan = plan("select * from (" + RegistrationList.chosen(all, sort) + sort.beyond() + " order by "
                    + sort.order() + " limit 101) page");
            assertThat(plan).as(sort.toString()).contains("Index").doesNotContain("Sort Key");
        }
    }

    /** Few or many, by whichever way they are found: the page is the same. */
    @Test
    void aFilterLeavesTheSameLinesInTheSameOrderHoweverManyTheyAre() {
        var all = new Filter(null, null, null, null, null, null, null);
        for (var filter : List.of(
                new Filter("waiting", null, null, null, null, null, null),
                new Filter("waiting", "on-site", null, null, null, null, null),
                new Filter("confirmed", null, null, null, null, null, null),
                new Filter("confirmed", "digital", "Östersund", null, null, null, null),
                new Filter("cancelled", null, "Östersund", false, null, false, null),
                new Filter("awaiting-proof", null, null, null, null, null, null))) {
            for (var sort : Sort.values()) {
                var expected = list.rows(event, List.of(), all, sort, null, PEOPLE).stream()
                        .filter(row -> row.state().equals(filter.state()))
                        .filter(row -> filter.mode() == null || row.mode().equals(filter.mode()))
                        .filter(row -> filter.organisation() == null
                                || row.listedOrganisation().equals(filter.organisation()))
                        .map(Row::id)
                        .toList();
                assertThat(list.rows(event, List.of(), filter, sort, null, PEOPLE).stream()
                                .map(Row::id)
                                .toList())
                        .as(filter + " " + sort)
                        .isEqualTo(expected);
                assertThat(read(filter, sort)).as("page by page").isEqualTo(expected);
            }
        }
    }

    private String plan(String sql) {
        var filled = sql.replace(":event", "'" + event + "'")
                .replaceAll(
                        "r.registered_at, r.id\\) ([<>]) \\(:after0, :after1",
                        "r.registered_at, r.id) $1 (now() - interval '500 minutes', gen_random_uuid()")
                .replace(":after0, :after1, :after2", "'M', 'M', '00000000-0000-0000-0000-000000000000'")
                .replace(":after0, :after1", "'M', '00000000-0000-0000-0000-000000000000'");
        return String.join(
                "\n", jdbc.sql("explain " + filled).query(String.class).list());
    }

    @Test
    void whatIsNoneOfOursIsNamedAndNeverAnError() throws Exception {
        var path = "/api/events/" + event + "/registrations?";
        var page = call(get(path + "sort=-name&mode=digital"), "");
        String next = JsonPath.read(text(page), "$.next");
        assertThat(JsonPath.<List<Object>>read(text(page), "$.items")).hasSize(100);
        assertThat(call(get(path + "sort=-name&mode=digital&cursor=" + next), "")
                        .getStatus())
                .isEqualTo(200);
        for (var wrong : List.of(
                "sort=name&cursor=" + next,
                "sort=-name&cursor=" + next.substring(3),
                "cursor=bm9uZQ",
                "sort=size",
                "state=asleep",
                "mode=both",
                "came=perhaps",
                "query=" + "a".repeat(201))) {
            assertThat(call(get(path + wrong), "").getStatus()).as(wrong).isEqualTo(422);
        }
        assertThat(call(get(path + "query=%00"), "").getStatus()).isEqualTo(200);
        var facets = call(get("/api/events/" + event + "/registrations/counts?state=waiting"), "");
        assertThat(JsonPath.<Integer>read(text(facets), "$.matching")).isEqualTo(PEOPLE / 7);
    }

    @Test
    void whoIsChosenToBeWrittenToIsToldOnceAndInPartsAndWhoHasCancelledIsLeftOut() throws Exception {
        var path = "/api/events/" + event + "/choices";
        var body = "{\"filter\":{\"query\":\"annan\"}}";
        var reachable = jdbc.sql("select count(*) from registration where event_id = ? and state <> 'cancelled'")
                .param(event)
                .query(Integer.class)
                .single();
        var made = call(post(path), body);
        assertThat(made.getStatus()).isEqualTo(201);
        String id = JsonPath.read(text(made), "$.id");
        assertThat(made.getHeader("Location")).isEqualTo(path + "/" + id);
        var shown = text(call(get(path + "/" + id), ""));
        assertThat(JsonPath.<Integer>read(shown, "$.people")).isEqualTo(reachable);
        assertThat(JsonPath.<Integer>read(shown, "$.leftOut")).isEqualTo(PEOPLE - reachable);

        int parts = (reachable + 499) / 500;
        var told = KafkaProbe.await(
                "samling.choices.v1", parts, message -> message.key().equals(id));
        assertThat(told)
                .hasSize(parts)
                .allSatisfy(message -> assertThat(
                                Contracts.violations("choices", message.body().toString()))
                        .isEmpty());
        assertThat(told.stream()
                        .flatMap(message -> message.body().path("chosen").valueStream())
                        .map(one -> one.path("registrationId").asString())
                        .distinct())
                .hasSize(reachable);

        var cancelled = call(post(path), "{\"filter\":{\"state\":\"cancelled\"}}");
        assertThat(cancelled.getStatus()).isEqualTo(422);
        assertThat(text(cancelled)).contains("nobody-to-write-to");
        for (var wrong : List.of("{}", "{\"registrations\":[]}", "{\"filter\":{\"mode\":\"both\"}}")) {
            assertThat(call(post(path), wrong).getStatus()).as(wrong).isEqualTo(422);
        }
        assertThat(call(get("/api/events/" + draft() + "/choices/" + id), "").getStatus())
                .as("another event's")
                .isEqualTo(404);
    }

    private List<UUID> read(Filter filter, Sort sort) {
        var ids = new ArrayList<UUID>();
        String cursor = null;
        do {
            var rows = list.rows(event, List.of(), filter, sort, cursor, 700);
            rows.forEach(row -> ids.add(row.id()));
            cursor = rows.size() < 700 ? null : sort.cursor(rows.getLast());
        } while (cursor != null);
        return ids;
    }

    private static Filter searching(String query) {
        return Filter.of(null, null, null, null, null, null, query);
    }

    private UUID draft() throws Exception {
        var host = UUID.randomUUID();
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_organisation where id = ?")
                                .param(host)
                                .query(Integer.class)
                                .single()
                        == 1);
        return UUID.fromString(JsonPath.read(
                text(call(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"digital","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host))), "$.id"));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
