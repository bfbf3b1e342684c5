package se.samling.docs.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.attachment.Attachments;
import se.samling.docs.directory.KnownDossiers;
import se.samling.docs.messaging.wire.DossierMessage;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears of records that files may be attached to; a tombstone closes one and takes its files along. */
@Component
class DossierMessages {

    private final Inbox inbox;
    private final KnownDossiers dossiers;
    private final Attachments attachments;

    DossierMessages(Inbox inbox, KnownDossiers dossiers, Attachments attachments) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.attachments = attachments;
    }

    @KafkaListener(topics = TopicsAndReadModels.DOSSIERS)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            var dossierId = UUID.fromString(message.key());
            dossiers.forget(dossierId);
            attachments.forgetAllOf(dossierId);
        } else {
            dossiers.learn(message.as(DossierMessage.class).dossier(message.version()));
        }
    }
}
