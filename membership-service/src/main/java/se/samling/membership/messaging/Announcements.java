package se.samling.membership.messaging;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.application.ApplicationFact;
import se.samling.membership.membership.MembershipFact;
import se.samling.membership.messaging.wire.Wire;
import se.samling.membership.network.NetworkFact;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.OrganisationFact;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.DelegationFact;
import se.samling.membership.person.People;
import se.samling.membership.person.PersonFact;
import se.samling.platform.outbox.Outbox;
import se.samling.platform.outbox.OutgoingMessage;

/** Facts become messages, in the transaction in which they became true. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Announcements {

    private final Outbox outbox;
    private final People people;
    private final Organisations organisations;

    Announcements(Outbox outbox, People people, Organisations organisations) {
        this.outbox = outbox;
        this.people = people;
        this.organisations = organisations;
    }

    @EventListener
    void on(PersonFact fact) {
        switch (fact) {
            case PersonFact.PersonChanged changed -> person(changed.personId());
            case PersonFact.PersonErased erased ->
                outbox.append(OutgoingMessage.tombstone(
                        WrittenTopics.PEOPLE, erased.personId().toString()));
        }
    }

    /** Delegations travel with the person. */
    @EventListener
    void on(DelegationFact fact) {
        person(fact.personId());
    }

    @EventListener
    void on(OrganisationFact fact) {
        var organisation = switch (fact) {
            case OrganisationFact.OrganisationChanged changed -> changed.organisation();
        };
        outbox.append(new OutgoingMessage(
                WrittenTopics.ORGANISATIONS,
                organisation.id().toString(),
                "OrganisationChanged",
                organisation.version(),
                new Wire.Organisation(
                        organisation.id(),
                        organisation.kind().word(),
                        organisation.name(),
                        organisation.organisationNumber(),
                        organisation.areaCode())));
    }

    @EventListener
    void on(NetworkFact fact) {
        var network = switch (fact) {
            case NetworkFact.NetworkChanged changed -> changed.network();
        };
        var names = organisations.all(network.hostIds()).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
        var term = network.content().term();
        outbox.append(new OutgoingMessage(
                WrittenTopics.NETWORKS,
                network.id().toString(),
                "NetworkChanged",
                network.version(),
                new Wire.Network(
                        network.id(),
                        network.slug(),
                        network.content().name(),
                        network.hostIds().stream()
                                .map(id -> new Wire.Host(id, names.getOrDefault(id, "")))
                                .toList(),
                        network.content().contactEmail(),
                        network.content().feeKronor(),
                        term == null ? null : new Wire.Term(term.startsOn(), term.endsOn(), term.meetings()))));
    }

    @EventListener
    void on(MembershipFact fact) {
        var membership = fact.membership();
        var type = switch (fact) {
            case MembershipFact.MembershipGranted granted -> "MembershipGranted";
            case MembershipFact.MembershipEnded ended -> "MembershipEnded";
        };
        outbox.append(new OutgoingMessage(
                WrittenTopics.MEMBERSHIPS,
                membership.id().toString(),
                type,
                membership.version(),
                new Wire.Membership(
                        membership.id(),
                        membership.networkId(),
                        membership.personId(),
                        membership.state(),
                        membership.since(),
                        membership.endedAt(),
                        membership.endedBy())));
    }

    @EventListener
    void on(ApplicationFact fact) {
        var application = fact.application();
        var type = switch (fact) {
            case ApplicationFact.ApplicationReceived received -> "ApplicationReceived";
            case ApplicationFact.ApplicationSentToReview sent -> "ApplicationSentToReview";
            case ApplicationFact.ApplicationQuestioned questioned -> "ApplicationQuestioned";
            case ApplicationFact.ApplicationRefused refused -> "ApplicationRefused";
        };
        outbox.append(new OutgoingMessage(
                WrittenTopics.APPLICATIONS,
                application.id().toString(),
                type,
                application.version(),
                new Wire.Application(
                        application.id(),
                        application.networkId(),
                        application.personId(),
                        application.reviewReason(),
                        application.question(),
                        application.question() == null ? null : application.questionNumber(),
                        application.decisionReason())));
    }

    private void person(java.util.UUID id) {
        var person = people.find(id).orElseThrow();
        var employer = person.organisationId() == null
                ? null
                : organisations
                        .find(person.organisationId())
                        .map(Organisation::name)
                        .orElse(null);
        outbox.append(new OutgoingMessage(
                WrittenTopics.PEOPLE,
                id.toString(),
                "PersonChanged",
                person.version(),
                new Wire.Person(
                        id,
                        person.email(),
                        person.proven(),
                        person.name(),
                        person.language(),
                        person.organisationId(),
                        employer,
                        people.delegations(id).stream()
                                .map(given -> new Wire.Delegation(given.organisationId(), given.role()))
                                .toList())));
    }
}
