package se.samling.membership.enrolment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.network.NetworkFact;

/**
 * Who organises a cohort may read its organisations' papers: when the network changes, perhaps its hosts, its enrolments are told anew,
 * each one version on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Retelling {

    private final Enrolments enrolments;
    private final ApplicationEventPublisher facts;

    Retelling(Enrolments enrolments, ApplicationEventPublisher facts) {
        this.enrolments = enrolments;
        this.facts = facts;
    }

    @EventListener
    void on(NetworkFact fact) {
        switch (fact) {
            case NetworkFact.NetworkChanged(var network) ->
                enrolments
                        .lockAll(network.id())
                        .forEach(enrolment ->
                                facts.publishEvent(new EnrolmentFact.EnrolmentChanged(enrolments.save(enrolment))));
        }
    }
}
