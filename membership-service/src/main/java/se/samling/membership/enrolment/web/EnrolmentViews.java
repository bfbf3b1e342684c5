package se.samling.membership.enrolment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.History;
import se.samling.membership.enrolment.Participant;
import se.samling.membership.enrolment.Participants;
import se.samling.membership.network.Network;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;

/** Enrolments as organisers read them. */
@Component
class EnrolmentViews {

    private final Participants participants;
    private final History history;
    private final Organisations organisations;
    private final People people;

    EnrolmentViews(Participants participants, History history, Organisations organisations, People people) {
        this.participants = participants;
        this.history = history;
        this.organisations = organisations;
        this.people = people;
    }

    EnrolmentView.Row row(Enrolment enrolment) {
        return new EnrolmentView.Row(
                enrolment.id(),
                enrolment.state().word(),
                organisation(enrolment)
                        .map(Organisation::name)
                        .orElse(enrolment.papers().claim().organisation()),
                enrolment.organisationId() != null,
                person(enrolment.contactId()).map(Person::name).orElse(null),
                person(enrolment.ownerId()).map(Person::name).orElse(null),
                enrolment.papers().decision(),
                participants.taking(enrolment.id()).size(),
                enrolment.receivedAt());
    }

    EnrolmentView view(Enrolment enrolment, Network network) {
        var papers = enrolment.papers();
        return new EnrolmentView(
                enrolment.id(),
                network.slug(),
                enrolment.state().word(),
                organisation(enrolment)
                        .map(found -> new EnrolmentView.Named(found.id(), found.name()))
                        .orElse(null),
                papers.claim().organisation(),
                papers.claim().organisationId(),
                person(enrolment.contactId())
                        .map(known -> new EnrolmentView.Contact(
                                known.id(),
                                known.name(),
                                known.email(),
                                papers.claim().role(),
                                papers.claim().phone()))
                        .orElse(null),
                papers.claim().message(),
                papers.claim().undertakenAt(),
                papers.decision(),
                papers.exchange().question(),
                papers.exchange().answer(),
                papers.exchange().reason(),
                papers.invoice(),
                person(enrolment.ownerId())
                        .map(known -> new EnrolmentView.Named(known.id(), known.name()))
                        .orElse(null),
                owners(network),
                named(participants.of(enrolment.id())),
                history.of(enrolment.id()).stream()
                        .map(line -> new EnrolmentView.LineView(line.at(), line.byName(), line.what(), line.words()))
                        .toList(),
                enrolment.receivedAt(),
                enrolment.version());
    }

    static List<EnrolmentView.ParticipantView> named(List<Participant> participants) {
        return participants.stream()
                .map(one -> new EnrolmentView.ParticipantView(
                        one.id(), one.personId(), one.name(), one.email(), one.since(), one.leftAt()))
                .toList();
    }

    Optional<Organisation> organisation(Enrolment enrolment) {
        return enrolment.organisationId() == null ? Optional.empty() : organisations.find(enrolment.organisationId());
    }

    Optional<Person> person(@Nullable UUID id) {
        return id == null ? Optional.empty() : people.find(id);
    }

    /** The hosts' coordinators: one of them takes care of an application. */
    private List<EnrolmentView.Named> owners(Network network) {
        return network.hostIds().stream()
                .flatMap(host -> people.delegationsOf(host).stream())
                .filter(given -> given.role().equals("coordinator"))
                .map(given -> given.personId())
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .map(known -> new EnrolmentView.Named(known.id(), known.name()))
                .toList();
    }
}
