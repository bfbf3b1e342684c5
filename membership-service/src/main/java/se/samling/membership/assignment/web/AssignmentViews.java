package se.samling.membership.assignment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.membership.assignment.Assignment;
import se.samling.membership.assignment.Assignments;
import se.samling.membership.assignment.Status;
import se.samling.membership.assignment.Statuses;
import se.samling.membership.assignment.web.AssignmentView.StatusView;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.enrolment.Insider;
import se.samling.membership.linked.KnownEvents;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;

/** Assignments as organisers and organisations read them. */
@Component
class AssignmentViews {

    private final Assignments assignments;
    private final Statuses statuses;
    private final Enrolments enrolments;
    private final Organisations organisations;
    private final Networks networks;
    private final KnownEvents events;

    AssignmentViews(
            Assignments assignments,
            Statuses statuses,
            Enrolments enrolments,
            Organisations organisations,
            Networks networks,
            KnownEvents events) {
        this.assignments = assignments;
        this.statuses = statuses;
        this.enrolments = enrolments;
        this.organisations = organisations;
        this.networks = networks;
        this.events = events;
    }

    AssignmentView one(Assignment assignment) {
        return new AssignmentView(
                assignment.id(),
                assignment.content().title(),
                assignment.content().text(),
                meeting(assignment.afterEventId()),
                assignment.dueOn(),
                assignment.version());
    }

    AssignmentView.Matrix matrix(Network network) {
        var all = assignments.of(network.id());
        var said = statuses.ofNetwork(network.id()).stream().collect(Collectors.groupingBy(Status::enrolmentId));
        return new AssignmentView.Matrix(
                all.stream().map(this::one).toList(),
                enrolments.admitted(network.id()).stream()
                        .map(one -> new AssignmentView.Line(
                                one.id(), name(one), statuses(all, said.getOrDefault(one.id(), List.of()))))
                        .toList());
    }

    AssignmentView.Own own(Insider insider) {
        var enrolment = insider.enrolment();
        var network = networks.find(enrolment.networkId()).orElseThrow();
        var all = assignments.of(network.id());
        var said = byAssignment(statuses.ofEnrolment(enrolment.id()));
        return new AssignmentView.Own(
                enrolment.id(),
                network.slug(),
                network.content().name(),
                name(enrolment),
                insider.contact(),
                all.stream()
                        .map(one -> new AssignmentView.Task(one(one), view(said.get(one.id()))))
                        .toList());
    }

    private static List<StatusView> statuses(List<Assignment> all, List<Status> said) {
        var byAssignment = byAssignment(said);
        return all.stream().map(one -> view(byAssignment.get(one.id()))).toList();
    }

    private static Map<UUID, Status> byAssignment(List<Status> said) {
        return said.stream().collect(Collectors.toMap(Status::assignmentId, status -> status));
    }

    private static StatusView view(@Nullable Status status) {
        return status == null
                ? StatusView.NONE
                : new StatusView(status.state().word(), status.words(), status.byName(), status.changedAt());
    }

    private AssignmentView.@Nullable MeetingView meeting(@Nullable UUID eventId) {
        return eventId == null
                ? null
                : events.find(eventId)
                        .map(event -> new AssignmentView.MeetingView(
                                event.eventId(), event.slug(), event.title(), event.startsAt()))
                        .orElse(null);
    }

    private String name(Enrolment enrolment) {
        var claimed = enrolment.papers().claim().organisation();
        return enrolment.organisationId() == null
                ? claimed
                : organisations
                        .find(enrolment.organisationId())
                        .map(Organisation::name)
                        .orElse(claimed);
    }
}
