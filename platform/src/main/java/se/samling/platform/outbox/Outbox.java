package se.samling.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samling.platform.trace.Trace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a use case puts its messages: rows in its own transaction, sent after the commit by the
 * {@link OutboxRelay}. The row of the aggregate is written, and so locked, before: that keeps the order of its messages.
 */
public class Outbox {

    /** The broker's default limit with room for headers; a larger row could never leave and would hold up all others. */
    static final int MAX_BYTES = 900 * 1024;

    /** One statement however many; ids are given in the order of the list. */
    private static final String APPEND = """
            insert into outbox (message_id, topic, key, body, traceparent, appended_at)
            select message_id, topic, key, body, ?, ?
            from unnest(?, ?, ?, ?) with ordinality as message (message_id, topic, key, body, place)
            order by place
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Runnable nudge;

    /** @param nudge told after a commit that there is something to send */
    public Outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock, Runnable nudge) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.nudge = nudge;
    }

    /** Appends one message. @throws IllegalArgumentException when it is too large ever to be sent */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(OutgoingMessage message) {
        append(List.of(message));
    }

    /** Appends messages in order, in one statement. @throws IllegalArgumentException when one is too large ever to be sent */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<OutgoingMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var ids = messages.stream().map(message -> TimeOrderedId.next(now)).toArray();
        var topics = messages.stream().map(OutgoingMessage::topic).toArray();
        var keys = messages.stream().map(OutgoingMessage::key).toArray();
        var bodies = new @Nullable Object[ids.length];
        Arrays.setAll(bodies, i -> body((UUID) ids[i], messages.get(i), now));
        jdbc.update(APPEND, insert -> {
            var connection = insert.getConnection();
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setArray(4, connection.createArrayOf("text", topics));
            insert.setArray(5, connection.createArrayOf("text", keys));
            insert.setArray(6, connection.createArrayOf("text", bodies));
            insert.setString(1, Trace.current());
            insert.setTimestamp(2, Timestamp.from(now));
        });
        nudgeAfterCommit();
    }

    private @Nullable String body(UUID id, OutgoingMessage message, Instant now) {
        if (message.payload() == null) {
            return null;
        }
        ObjectNode payload = json.valueToTree(message.payload());
        ObjectNode envelope = json.createObjectNode();
        envelope.put("id", id.toString());
        envelope.put("type", message.type());
        envelope.put("occurredAt", now.toString());
        envelope.put("version", message.version());
        envelope.propertyNames().stream().filter(payload::has).findFirst().ifPresent(taken -> {
            throw new IllegalArgumentException(
                    "the payload of " + message.type() + " has a field \"" + taken + "\", which is the envelope's");
        });
        envelope.setAll(payload);
        var body = envelope.toString();
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "message " + message.type() + " of " + message.key() + " is larger than " + MAX_BYTES + " bytes");
        }
        return body;
    }

    private void nudgeAfterCommit() {
        var already =
                TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Nudge.class::isInstance);
        if (!already) {
            TransactionSynchronizationManager.registerSynchronization(new Nudge(nudge));
        }
    }

    private record Nudge(Runnable nudge) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            nudge.run();
        }
    }
}
