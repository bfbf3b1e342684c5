package se.samling.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a use case puts its messages: rows in its own transaction, sent after the commit by the {@link OutboxRelay}. */
public class Outbox {

    /** The broker's default limit with room for headers; a larger row could never leave and would hold up all others. */
    static final int MAX_BYTES = 900 * 1024;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final OutboxRelay relay;

    public Outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
    }

    /** Appends one message. @throws IllegalArgumentException when it is too large ever to be sent */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(OutgoingMessage message) {
        append(List.of(message));
    }

    /** Appends messages in order, in one statement. @throws IllegalArgumentException when one is too large ever to be sent */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<OutgoingMessage> messages) {
        var now = clock.instant();
        jdbc.batchUpdate(
                "insert into outbox (message_id, topic, key, body, traceparent, appended_at) values (?, ?, ?, ?, ?, ?)",
                messages.stream()
                        .map(message -> {
                            UUID id = TimeOrderedId.next(now);
                            return new @Nullable Object[] {
                                id, message.topic(), message.key(), body(id, message, now), null, Timestamp.from(now)
                            };
                        })
                        .toList());
        nudgeAfterCommit();
    }

    private @Nullable String body(UUID id, OutgoingMessage message, java.time.Instant now) {
        if (message.payload() == null) {
            return null;
        }
        ObjectNode envelope = json.createObjectNode();
        envelope.put("id", id.toString());
        envelope.put("type", message.type());
        envelope.put("occurredAt", now.toString());
        envelope.put("version", message.version());
        envelope.setAll((ObjectNode) json.valueToTree(message.payload()));
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
            TransactionSynchronizationManager.registerSynchronization(new Nudge(relay));
        }
    }

    private record Nudge(OutboxRelay relay) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            relay.nudge();
        }
    }
}
