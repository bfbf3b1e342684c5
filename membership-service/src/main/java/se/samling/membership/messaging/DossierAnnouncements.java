package se.samling.membership.messaging;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.messaging.wire.DossierWire;
import se.samling.membership.signature.SignatureFact.SignatureMade;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Which records files may be attached to, and who may read them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DossierAnnouncements {

    private final Outbox outbox;
    private final Declarations declarations;

    DossierAnnouncements(Outbox outbox, Declarations declarations) {
        this.outbox = outbox;
        this.declarations = declarations;
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
}
