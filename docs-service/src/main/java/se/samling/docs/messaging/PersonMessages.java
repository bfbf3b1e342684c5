package se.samling.docs.messaging;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.answerfile.AnswerFiles;
import se.samling.docs.attachment.Attachments;
import se.samling.docs.casestudy.CaseStudies;
import se.samling.docs.directory.KnownPeople;
import se.samling.docs.document.Documents;
import se.samling.docs.messaging.wire.PersonMessage;
import se.samling.docs.note.Notes;
import se.samling.docs.opening.Openings;
import se.samling.docs.progress.Progress;
import se.samling.platform.inbox.Inbox;
import se.samling.platform.inbox.Incoming;

/** Hears for whom people act; a tombstone is an erasure. */
@Component
class PersonMessages {

    private final Inbox inbox;
    private final KnownPeople people;
    private final Documents documents;
    private final Openings openings;
    private final Attachments attachments;
    private final AnswerFiles answerFiles;
    private final Notes notes;
    private final Progress progress;
    private final CaseStudies caseStudies;

    PersonMessages(
            Inbox inbox,
            KnownPeople people,
            Documents documents,
            Openings openings,
            Attachments attachments,
            AnswerFiles answerFiles,
            Notes notes,
            Progress progress,
            CaseStudies caseStudies) {
        this.inbox = inbox;
        this.people = people;
        this.documents = documents;
        this.openings = openings;
        this.attachments = attachments;
        this.answerFiles = answerFiles;
        this.notes = notes;
        this.progress = progress;
        this.caseStudies = caseStudies;
    }

    @KafkaListener(topics = TopicsAndReadModels.PEOPLE)
    @Transactional
    void on(ConsumerRecord<String, @Nullable String> record) {
        var message = Incoming.of(record);
        if (!inbox.accept(message)) {
            return;
        }
        if (message.tombstone()) {
            var personId = UUID.fromString(message.key());
            people.forget(personId);
            documents.forgetWhoAdded(personId);
            openings.forgetWhoOpened(personId);
            attachments.forgetWhoAdded(personId);
            answerFiles.forgetWhoRead(personId);
            notes.forget(personId);
            progress.forget(personId);
            caseStudies.forgetWho(personId);
        } else {
            var told = message.as(PersonMessage.class);
            people.learn(told.personId(), told.organisationId(), told.delegationsOrNone(), message.version());
        }
    }
}
