package se.samling.membership.messaging;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.enrolment.EnrolmentFact;
import se.samling.membership.enrolment.EnrolmentState;
import se.samling.membership.messaging.wire.DossierWire;
import se.samling.membership.network.Networks;
import se.samling.membership.signature.SignatureFact.SignatureMade;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Which records files may be attached to, and who may read them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DossierAnnouncements {

    private final Outbox outbox;
    private final Declarations declarations;
    private final Networks networks;

    DossierAnnouncements(Outbox outbox, Declarations declarations, Networks networks) {
        this.outbox = outbox;
        this.declarations = declarations;
        this.networks = networks;
    }

    /** A signature on paper has a scan, which stays with it whatever happens to it later; one by link has none. */
    @EventListener
    void on(SignatureMade fact) {
        var signature = fact.signature();
        if (signature.said().way().equals("paper")) {
            var owner = declarations
                    .find(signature.said().declarationId())
                    .orElseThrow()
                    .ownerId();
            outbox.append(new OutgoingMessage(
                    WrittenTopics.DOSSIERS,
                    signature.id().toString(),
                    "DossierChanged",
                    signature.version(),
                    new DossierWire(signature.id(), "signature", List.of(owner), List.of())));
        }
    }

    /** An organisation's application to a cohort has its board's minutes; its contact hands them in, and reads them. */
    @EventListener
    void on(EnrolmentFact fact) {
        var enrolment = fact.enrolment();
        if (enrolment.state() != EnrolmentState.AWAITING_PROOF) {
            var hosts = networks.find(enrolment.networkId()).orElseThrow().hostIds();
            var contact = enrolment.contactId();
            outbox.append(new OutgoingMessage(
                    WrittenTopics.DOSSIERS,
                    enrolment.id().toString(),
                    "DossierChanged",
                    enrolment.version(),
                    new DossierWire(
                            enrolment.id(), "enrolment", hosts, contact == null ? List.of() : List.of(contact))));
        }
    }
}
