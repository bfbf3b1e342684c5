package se.samling.event.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Learning;
import se.samling.event.invitation.Publishing;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of memberships; a new member gets the invitations that the others of the network have. */
@Component
class MembershipMessages {

    private final Inbox inbox;
    private final Learning learning;
    private final Publishing publishing;

    MembershipMessages(Inbox inbox, Learning learning, Publishing publishing) {
        this.inbox = inbox;
        this.learning = learning;
        this.publishing = publishing;
    }

    @KafkaListener(topics = TopicsAndReadModels.MEMBERSHIPS)
    @Transactional
    public void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            return;
        }
        var wire = message.as(Wire.Membership.class);
        boolean active = wire.state().equals("active");
        if (learning.membership(wire.membershipId(), wire.networkId(), wire.personId(), active, message.version())
                && active) {
            publishing.inviteToOpen(wire.networkId(), wire.personId());
        }
    }
}
