package se.samling.docs.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownMemberships;
import se.samling.docs.messaging.wire.MembershipMessage;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears who became a member and who is one no more. */
@Component
class MembershipMessages {

    private final Inbox inbox;
    private final KnownMemberships memberships;

    MembershipMessages(Inbox inbox, KnownMemberships memberships) {
        this.inbox = inbox;
        this.memberships = memberships;
    }

    @KafkaListener(topics = TopicsAndReadModels.MEMBERSHIPS)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            memberships.forget(UUID.fromString(message.key()));
        } else {
            var told = message.as(MembershipMessage.class);
            memberships.learn(told.membershipId(), told.networkId(), told.personId(), told.active(), message.version());
        }
    }
}
