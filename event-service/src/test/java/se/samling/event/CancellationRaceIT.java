package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.change.Leaving;
import se.samling.event.entry.Proving;
import se.samling.event.entry.Registering;
import se.samling.event.entry.RegistrationForm;
import se.samling.event.schedule.Moving;
import se.samling.platform.problem.Conflict;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.TestTokens;

/** An admission and a cancellation at the same moment: whichever commits first, nobody is confirmed at a cancelled event. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class CancellationRaceIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Registering registering;

    @Autowired
    Proving proving;

    @Autowired
    Leaving leaving;

    @Autowired
    Moving moving;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch commit = new CountDownLatch(1);
    private UUID event;

    @BeforeEach
    void anOpenEventWithOneSeat() throws Exception {
        var host = UUID.randomUUID();
        jdbc.sql("insert into known_organisation (id, name, kind, version) values (?, 'Forum', 'state-agency', 1)")
                .param(host)
                .update();
        var draft = send(post("/api/events"), """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "onSiteCapacity":1,"waitingList":true,"contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host));
        event = UUID.fromString(JsonPath.read(draft, "$.id"));
        send(put("/api/events/" + event + "/programme").header("If-Match", "1"), """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        send(post("/api/events/" + event + "/publication"), "{\"expectedRecipients\":0}");
    }

    @AfterEach
    void end() {
        commit.countDown();
        threads.close();
    }

    @Test
    void whoComesWhileItIsBeingCancelledWaitsForThatAndIsRefused() throws Exception {
        var id = asked("a");
        var cancelling = cancelling();
        var proving = threads.submit(() -> this.proving.prove(id));
        awaitSomebodyWaitingForALock();
        assertThat(proving.isDone()).isFalse();

        commit.countDown();
        cancelling.get();

        assertThatThrownBy(() -> unwrapped(proving)).isInstanceOf(Conflict.class);
        assertThat(state(id)).isEqualTo("awaiting-proof");
    }

    @Test
    void whoIsBeingLetInIsLetInBeforeTheCancellation() throws Exception {
        var id = asked("b");
        var holding = threads.submit(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from seat_pool where event_id = ? for update")
                    .param(event)
                    .query(Integer.class)
                    .single();
            pause();
        }));
        await("the pool to be held").atMost(Duration.ofSeconds(20)).until(() -> locked("seat_pool"));
        var proving = threads.submit(() -> this.proving.prove(id));
        awaitSomebodyWaitingForALock();
        var cancelling = threads.submit(() -> moving.cancel(event, "Sjukdom"));
        await("the cancellation to wait for the admission")
                .atMost(Duration.ofSeconds(20))
                .until(() -> waiting() >= 2);
        assertThat(cancelling.isDone()).isFalse();

        commit.countDown();
        holding.get();
        proving.get();
        cancelling.get();

        assertThat(state(id)).isEqualTo("confirmed");
        assertThat(jdbc.sql("select state from event where id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo("cancelled");
    }

    @Test
    void nobodyMovesUpWhileItIsBeingCancelled() throws Exception {
        var seated = asked("c");
        proving.prove(seated);
        var waits = asked("d");
        proving.prove(waits);
        assertThat(state(waits)).isEqualTo("waiting");
        var cancelling = cancelling();
        var left = threads.submit(() -> leaving.cancel(seated, "person"));
        awaitSomebodyWaitingForALock();

        commit.countDown();
        cancelling.get();
        left.get();

        assertThat(state(seated)).isEqualTo("cancelled");
        assertThat(state(waits)).isEqualTo("waiting");
    }

    /** A cancellation that has done everything but commit. */
    private Future<?> cancelling() throws InterruptedException {
        var done = new CountDownLatch(1);
        var cancelling = threads.submit(() -> transaction.executeWithoutResult(status -> {
            moving.cancel(event, "Sjukdom");
            done.countDown();
            pause();
        }));
        done.await();
        return cancelling;
    }

    private void pause() {
        try {
            commit.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSomebodyWaitingForALock() {
        await("somebody to wait").atMost(Duration.ofSeconds(20)).until(() -> waiting() >= 1);
    }

    private int waiting() {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private boolean locked(String table) {
        return jdbc.sql(
                        "select exists (select from pg_locks where relation = cast(? as regclass) and mode = 'RowShareLock')")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private UUID asked(String name) {
        var email = name + "-" + event + "@annan.example";
        registering.stranger(event, new RegistrationForm("Bo Ek", email, null, "on-site", "sv", null, null));
        return jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and p.email = ?""").params(event, email).query(UUID.class).single();
    }

    private String state(UUID registration) {
        return jdbc.sql("select state from registration where id = ?")
                .param(registration)
                .query(String.class)
                .single();
    }

    private static void unwrapped(Future<?> future) throws Throwable {
        try {
            future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    private String send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
