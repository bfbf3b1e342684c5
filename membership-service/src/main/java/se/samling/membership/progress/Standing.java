package se.samling.membership.progress;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.signature.Signature;
import se.samling.membership.signature.SignatureFact;
import se.samling.platform.outbox.TimeOrderedId;

/** Who stands behind a declaration follows from the signatures, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Standing {

    private final Signatories signatories;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Standing(Signatories signatories, ApplicationEventPublisher facts, Clock clock) {
        this.signatories = signatories;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void on(SignatureFact fact) {
        switch (fact) {
            case SignatureFact.SignatureMade made -> joined(made.signature());
            case SignatureFact.SignatureWithdrawn withdrawn -> left(withdrawn.signature());
            case SignatureFact.SignatureRequested _,
                    SignatureFact.SignatureSentToReview _,
                    SignatureFact.SignatureRefused _ -> {}
        }
    }

    private void joined(Signature signature) {
        var organisation = signature.organisationId();
        LocalDate on = signature.signedOn();
        if (organisation != null && on != null) {
            tell(signatories.join(
                    TimeOrderedId.next(clock.instant()),
                    signature.said().declarationId(),
                    organisation,
                    signature.personId(),
                    on));
        }
    }

    private void left(Signature signature) {
        var organisation = signature.organisationId();
        var withdrawal = signature.withdrawal();
        if (organisation != null && withdrawal != null) {
            signatories
                    .leave(signature.said().declarationId(), organisation, withdrawal.on())
                    .ifPresent(this::tell);
        }
    }

    private void tell(Signatory signatory) {
        facts.publishEvent(new SignatoryFact.SignatoryChanged(signatory));
    }
}
