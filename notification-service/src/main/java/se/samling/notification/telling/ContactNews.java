package se.samling.notification.telling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.declaration.Signatory;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;

/** Somebody is asked to look after a signatory's part, or does so now: they are told, and so is whoever did before. */
@Service
@Transactional
public class ContactNews {

    private final Deliveries deliveries;

    public ContactNews(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public void asked(Signatory signatory, Instant occurredAt) {
        var asked = signatory.asked();
        if (asked != null) {
            tell(Purpose.CONTACT_ASKED, asked.successionId(), 1, asked.personId(), signatory, occurredAt);
        }
    }

    public void changed(Signatory signatory, Instant occurredAt) {
        var id = signatory.signatoryId();
        int generation = signatory.linkGeneration();
        tell(Purpose.CONTACT_CHANGED, id, generation, signatory.personId(), signatory, occurredAt);
        tell(Purpose.CONTACT_RELIEVED, id, generation, signatory.formerId(), signatory, occurredAt);
    }

    private void tell(
            Purpose purpose,
            UUID subjectId,
            long version,
            @Nullable UUID personId,
            Signatory signatory,
            Instant occurredAt) {
        if (personId != null) {
            deliveries.queue(
                    MailJob.aboutDeclaration(
                            purpose,
                            subjectId,
                            version,
                            personId,
                            signatory.declarationId(),
                            Map.of(
                                    "organisation", signatory.organisation(),
                                    "organisationId", signatory.organisationId().toString())),
                    occurredAt);
        }
    }
}
