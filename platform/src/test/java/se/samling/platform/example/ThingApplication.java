package se.samling.platform.example;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.platform.idempotency.IdempotentEndpoints;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.inbox.ReadModel;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;
import se.samling.platform.outbox.Topic;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.ConstraintProblems;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;
import se.samling.platform.security.PublicEndpoints;

/** A service of nothing but platform, for its own tests: things with a count, and a read model of them. */
@SpringBootApplication
public class ThingApplication {

    static final String TOPIC = "samling.things.v1";

    public static void main(String[] words) {
        SpringApplication.run(ThingApplication.class, words);
    }

    record ThingWire(String thingId, int count) {}

    @Bean
    Topic things() {
        return Topic.compacted(TOPIC);
    }

    @Bean
    PublicEndpoints open() {
        return PublicEndpoints.of("GET /api/open", "POST /api/counts/{id}");
    }

    @Bean
    IdempotentEndpoints idempotent() {
        return IdempotentEndpoints.of("POST /api/counts/{id}");
    }

    @Bean
    ConstraintProblems constraints() {
        return new ConstraintProblems(Map.of("thing_pkey", () -> new Conflict("thing-there-already")));
    }

    @Bean
    ReadModel seen(JdbcTemplate jdbc) {
        return new ReadModel(TOPIC, () -> jdbc.update("delete from seen_thing"));
    }

    /** Writes things and their messages. */
    @Component
    static class Counting {
        private final JdbcTemplate jdbc;
        private final Outbox outbox;

        Counting(JdbcTemplate jdbc, Outbox outbox) {
            this.jdbc = jdbc;
            this.outbox = outbox;
        }

        @Transactional
        public void count(String id) {
            Integer count = jdbc.queryForObject("""
                    insert into thing (id, count) values (?, 1)
                    on conflict (id) do update set count = thing.count + 1 returning count
                    """, Integer.class, id);
            int value = count == null ? 0 : count;
            outbox.append(new OutgoingMessage(TOPIC, id, "ThingCounted", value, new ThingWire(id, value)));
        }

        @Transactional
        public void append(OutgoingMessage message) {
            outbox.append(message);
        }
    }

    /** The read model's listener. */
    @Component
    static class ThingMessages {
        private final Map<String, Integer> taken = new ConcurrentHashMap<>();
        private volatile boolean poisonHurts = true;
        private final Inbox inbox;
        private final JdbcTemplate jdbc;

        ThingMessages(Inbox inbox, JdbcTemplate jdbc) {
            this.inbox = inbox;
            this.jdbc = jdbc;
        }

        /** How often this message had its effect in this process. */
        public int times(java.util.UUID message) {
            return taken.getOrDefault(message.toString(), 0);
        }

        public void cure() {
            poisonHurts = false;
        }

        @KafkaListener(topics = TOPIC)
        @Transactional
        public void on(ConsumerRecord<String, @Nullable String> record) {
            var message = Incoming.of(record);
            if (!inbox.accept(message)) {
                return;
            }
            if (poisonHurts && message.key().startsWith("poison")) {
                throw new IllegalStateException("cannot be taken in");
            }
            taken.merge(message.id().toString(), 1, Integer::sum);
            jdbc.update("insert into effect (message_id, key) values (?, ?)", message.id(), message.key());
            jdbc.update("""
                    insert into seen_thing (id, count, version) values (?, ?, ?)
                    on conflict (id) do update set count = excluded.count, version = excluded.version
                    where seen_thing.version < excluded.version
                    """, message.key(), message.as(ThingWire.class).count(), message.version());
        }
    }

    /** Endpoints for the tests of problems and access. */
    @RestController
    static class ThingController {
        private final Counting counting;
        private final JdbcTemplate jdbc;

        ThingController(Counting counting, JdbcTemplate jdbc) {
            this.counting = counting;
            this.jdbc = jdbc;
        }

        @PostMapping("/api/counts/{id}")
        ResponseEntity<Map<String, Object>> count(@PathVariable String id, @RequestBody Map<String, Object> asked) {
            if (asked.containsKey("refused")) {
                throw new InvalidField("refused", "positive");
            }
            counting.count(id);
            return ResponseEntity.created(URI.create("/api/things/" + id))
                    .body(Map.of(
                            "count", jdbc.queryForObject("select count from thing where id = ?", Integer.class, id)));
        }

        @PostMapping("/api/doubles/{id}")
        void insert(@PathVariable String id) {
            jdbc.update("insert into thing (id, count) values (?, 0)", id);
        }

        @PatchMapping("/api/things/{id}")
        void patch(@RequestHeader("If-Match") String version, @RequestParam int size) {
            IfMatch.require(version, 7);
        }

        @GetMapping("/api/open")
        Map<String, Object> open(Caller caller) {
            return Map.of("anonymous", caller.anonymous());
        }

        @GetMapping("/api/closed")
        Map<String, Object> closed(Caller caller) {
            return Map.of("organiser", caller.organiser());
        }

        @PostMapping("/api/things/{id}")
        void post(@PathVariable java.util.UUID id, @RequestBody ThingWire thing) {
            if (thing.count() == 0) {
                throw new InvalidField("count", "positive");
            }
            throw new IllegalStateException("secret words");
        }
    }
}
