package se.samling.notification.webhook;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.inbox.Incoming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message that was just taken in is told onward, in the same transaction: as it came, with our envelope inside theirs. */
@Service
public class Hearing {

    private final Calls calls;
    private final JsonMapper json;
    private final Clock clock;

    Hearing(Calls calls, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(Incoming message, UUID eventId) {
        if (Webhook.TYPES.contains(message.type())) {
            calls.tell(message.id(), message.type(), eventId, body(message), message.occurredAt(), clock.instant());
        }
    }

    /** {@code {"type","timestamp","data"}} as Standard Webhooks has it; data is the message without its envelope. */
    private String body(Incoming message) {
        var data = (ObjectNode) message.body().deepCopy();
        data.remove("type");
        data.remove("occurredAt");
        var told = json.createObjectNode();
        told.put("type", message.type());
        told.put("timestamp", message.occurredAt().toString());
        told.set("data", data);
        return json.writeValueAsString(told);
    }
}
