package se.samling.docs.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.casestudy.CaseStudyFact;
import se.samling.docs.casestudy.CaseStudyFact.CaseStudyApproved;
import se.samling.docs.casestudy.CaseStudyFact.CaseStudyProposed;
import se.samling.docs.casestudy.CaseStudyFact.CaseStudyPublished;
import se.samling.docs.casestudy.CaseStudyFact.CaseStudyReturned;
import se.samling.docs.casestudy.CaseStudyFact.CaseStudyWithdrawn;
import se.samling.docs.directory.KnownEnrolment;
import se.samling.docs.directory.KnownEnrolments;
import se.samling.docs.messaging.wire.CaseStudyPayload;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Tells whoever is to act on an organisation's account of its work, in the transaction in which it came to stand so. */
@Component
class CaseStudyAnnouncements {

    private final Outbox outbox;
    private final KnownEnrolments enrolments;

    CaseStudyAnnouncements(Outbox outbox, KnownEnrolments enrolments) {
        this.outbox = outbox;
        this.enrolments = enrolments;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void announce(CaseStudyFact fact) {
        var study = fact.study();
        var type = switch (fact) {
            case CaseStudyProposed proposed -> "CaseStudyProposed";
            case CaseStudyApproved approved -> "CaseStudyApproved";
            case CaseStudyReturned returned -> "CaseStudyReturned";
            case CaseStudyPublished published -> "CaseStudyPublished";
            case CaseStudyWithdrawn withdrawn -> "CaseStudyWithdrawn";
        };
        outbox.append(new OutgoingMessage(
                TopicsAndReadModels.CASE_STUDIES,
                study.id().toString(),
                type,
                study.version(),
                new CaseStudyPayload(
                        study.id(),
                        study.enrolmentId(),
                        study.networkId(),
                        study.organisationId(),
                        enrolments
                                .find(study.enrolmentId())
                                .map(KnownEnrolment::contactId)
                                .orElse(null),
                        fact.edition().number(),
                        fact instanceof CaseStudyReturned ? fact.edition().words() : null)));
    }
}
