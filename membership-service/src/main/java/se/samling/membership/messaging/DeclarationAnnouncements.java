package se.samling.membership.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.DeclarationFact;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.messaging.wire.DeclarationWire;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.progress.Report;
import se.samling.membership.progress.Reports;
import se.samling.membership.progress.SignatoryFact;
import se.samling.membership.signature.Signature;
import se.samling.membership.signature.SignatureFact;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** What happened to declarations and their signatures, told in the transaction in which it became true. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeclarationAnnouncements {

    private final Outbox outbox;
    private final Declarations declarations;
    private final Organisations organisations;
    private final Reports reports;

    DeclarationAnnouncements(Outbox outbox, Declarations declarations, Organisations organisations, Reports reports) {
        this.outbox = outbox;
        this.declarations = declarations;
        this.organisations = organisations;
        this.reports = reports;
    }

    @EventListener
    void on(DeclarationFact fact) {
        var declaration = fact.declaration();
        var type = switch (fact) {
            case DeclarationFact.DeclarationChanged changed -> "DeclarationChanged";
            case DeclarationFact.VersionPublished published -> "VersionPublished";
        };
        outbox.append(new OutgoingMessage(
                WrittenTopics.DECLARATIONS,
                declaration.id().toString(),
                type,
                declaration.version(),
                new DeclarationWire.Declaration(
                        declaration.id(),
                        declaration.slug(),
                        declaration.ownerId(),
                        organisations
                                .find(declaration.ownerId())
                                .map(Organisation::name)
                                .orElse(""),
                        declaration.contactEmail(),
                        declaration.published(),
                        declaration.reportBy(),
                        declarations.versions(declaration.id()).stream()
                                .map(version -> new DeclarationWire.Version(
                                        version.number(),
                                        version.wording().title(),
                                        version.hash(),
                                        version.canonical()))
                                .toList())));
    }

    @EventListener
    void on(SignatureFact fact) {
        var type = switch (fact) {
            case SignatureFact.SignatureRequested requested -> "SignatureRequested";
            case SignatureFact.SignatureSentToReview sent -> "SignatureSentToReview";
            case SignatureFact.SignatureRefused refused -> "SignatureRefused";
            case SignatureFact.SignatureMade made -> "SignatureMade";
            case SignatureFact.SignatureWithdrawn withdrawn -> "SignatureWithdrawn";
        };
        var signature = fact.signature();
        outbox.append(new OutgoingMessage(
                WrittenTopics.SIGNATURES,
                signature.id().toString(),
                type,
                signature.version(),
                new DeclarationWire.Signature(
                        signature.id(),
                        signature.said().declarationId(),
                        signature.organisationId(),
                        signature.organisationName(),
                        signature.personId(),
                        signature.said().number(),
                        signature.said().hash(),
                        signature.said().way(),
                        signature.state().word(),
                        signature.signedOn(),
                        reason(signature),
                        signature.withdrawal() == null
                                ? null
                                : signature.withdrawal().on())));
    }

    @EventListener
    void on(SignatoryFact fact) {
        var type = switch (fact) {
            case SignatoryFact.SignatoryChanged changed -> "SignatoryChanged";
            case SignatoryFact.ContactAsked asked -> "ContactAsked";
            case SignatoryFact.ContactChanged changed -> "ContactChanged";
            case SignatoryFact.ReportSubmitted submitted -> "ReportSubmitted";
        };
        var signatory = fact.signatory();
        outbox.append(new OutgoingMessage(
                WrittenTopics.SIGNATORIES,
                signatory.id().toString(),
                type,
                signatory.version(),
                new DeclarationWire.Signatory(
                        signatory.id(),
                        signatory.declarationId(),
                        signatory.organisationId(),
                        organisations
                                .find(signatory.organisationId())
                                .map(Organisation::name)
                                .orElse(""),
                        signatory.personId(),
                        signatory.since(),
                        signatory.endedOn(),
                        signatory.generation(),
                        reports.of(signatory.id()).stream()
                                .filter(Report::submitted)
                                .map(Report::year)
                                .sorted()
                                .toList(),
                        fact instanceof SignatoryFact.ReportSubmitted submitted ? submitted.year() : null,
                        fact instanceof SignatoryFact.ContactAsked(var one, var asked)
                                ? new DeclarationWire.Succession(asked.id(), asked.personId(), asked.expiresAt())
                                : null,
                        fact instanceof SignatoryFact.ContactChanged changed ? changed.formerId() : null)));
    }

    /** Why it is as it is: for the review a word, else what somebody wrote. */
    private static @Nullable String reason(Signature signature) {
        var decision = signature.decision();
        var withdrawal = signature.withdrawal();
        return switch (signature.state()) {
            case IN_REVIEW -> signature.reviewReason();
            case REFUSED -> decision == null ? null : decision.reason();
            case WITHDRAWN -> withdrawal == null ? null : withdrawal.reason();
            case AWAITING_PROOF, SIGNED -> null;
        };
    }
}
