package se.samling.event.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Learning;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of networks. */
@Component
class NetworkMessages {

    private final Inbox inbox;
    private final Learning learning;

    NetworkMessages(Inbox inbox, Learning learning) {
        this.inbox = inbox;
        this.learning = learning;
    }

    @KafkaListener(topics = TopicsAndReadModels.NETWORKS)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (!message.tombstone()) {
            var wire = message.as(Wire.NetworkState.class);
            learning.network(
                    wire.networkId(),
                    wire.slug(),
                    wire.name(),
                    wire.hosts() == null
                            ? List.of()
                            : wire.hosts().stream().map(Wire.Host::id).toList(),
                    wire.term() != null,
                    message.version());
        }
    }
}
