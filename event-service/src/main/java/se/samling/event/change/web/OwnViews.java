package se.samling.event.change.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Headcounts;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Party;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.schedule.web.EventViews;
import se.samling.event.waiting.KeptBack;

/** A registration as its person sees it: with its group, its event and the other dates of the series. */
@Component
public class OwnViews {

    private final Events events;
    private final EventViews views;
    private final Registrations registrations;
    private final Headcounts headcounts;
    private final Participants participants;
    private final Parties parties;
    private final PersonalLinks links;
    private final KeptBack keptBack;
    private final Clock clock;

    OwnViews(
            Events events,
            EventViews views,
            Registrations registrations,
            Headcounts headcounts,
            Participants participants,
            Parties parties,
            PersonalLinks links,
            KeptBack keptBack,
            Clock clock) {
        this.events = events;
        this.views = views;
        this.registrations = registrations;
        this.headcounts = headcounts;
        this.participants = participants;
        this.parties = parties;
        this.links = links;
        this.keptBack = keptBack;
        this.clock = clock;
    }

    public record OwnView(
            UUID id,
            String state,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            String language,
            @Nullable Integer position,
            @Nullable String digitalLink,
            boolean askedToReconfirm,
            boolean mayChange,
            int people,
            int waitingPeople,
            boolean keptBack,
            @Nullable GroupView group,
            @Nullable String inGroupOf,
            @Nullable Integer fromOrganisation,
            List<SiblingView> siblings,
            EventViews.Detail event,
            Instant registeredAt) {}

    /** Another date of the same series, with the same participant's registration for it. */
    record SiblingView(EventViews.Summary event, String state, String token) {}

    /** The group that a registration leads; {@code people} counts all of it, seated or waiting. */
    record GroupView(
            String organisation,
            boolean attends,
            int people,
            Party.@Nullable Payer payer,
            List<NamedView> named,
            List<NamedView> later) {}

    /** Somebody of a group; without an id while there is no seat for them yet. */
    record NamedView(@Nullable UUID id, String name, String email) {}

    public OwnView of(Registration registration) {
        var event = events.find(registration.eventId()).orElseThrow();
        var participant = participants.find(registration.participantId()).orElseThrow();
        boolean joins = registration.state() == RegistrationState.CONFIRMED
                && registration.mode().equals("digital");
        return new OwnView(
                registration.id(),
                registration.state().word(),
                registration.mode(),
                participant.name(),
                participant.email(),
                participant.organisation(),
                participant.language(),
                registration.waitingNumber() != null ? headcounts.position(registration) : null,
                joins ? event.content().digitalLink() : null,
                registration.askedToReconfirm() && registration.state() != RegistrationState.CANCELLED,
                event.takesRegistrations(clock.instant()),
                registration.standing().seats(),
                registration.standing().wanted(),
                keptBack.by(registration),
                registration.leads() ? group(registration) : null,
                registration.leads() || registration.ties().partyId() == null
                        ? null
                        : parties.find(registration.ties().partyId())
                                .map(Party::organisation)
                                .orElse(null),
                headcounts.peopleOf(event.id(), organisation(registration, participant)),
                siblings(event, registration),
                views.detail(event, false),
                registration.registeredAt());
    }

    /** Of the group somebody is in, or their own. */
    private @Nullable String organisation(Registration registration, Participant participant) {
        var party = registration.ties().partyId();
        return party == null
                ? participant.organisation()
                : parties.find(party).map(Party::organisation).orElse(participant.organisation());
    }

    private List<SiblingView> siblings(Event event, Registration registration) {
        var series = event.series();
        if (series == null) {
            return List.of();
        }
        var siblings = new ArrayList<SiblingView>();
        for (var date : events.ofSeries(series.id())) {
            registrations
                    .of(date.id(), registration.participantId())
                    .filter(one ->
                            !one.id().equals(registration.id()) && one.state() != RegistrationState.AWAITING_PROOF)
                    .ifPresent(one -> siblings.add(
                            new SiblingView(views.summary(date), one.state().word(), links.own(one))));
        }
        return siblings;
    }

    private @Nullable GroupView group(Registration lead) {
        return parties.find(lead.id())
                .map(party -> {
                    var named = registrations.inParty(lead.id());
                    return new GroupView(
                            party.organisation(),
                            party.attends(),
                            lead.standing().size() + named.size(),
                            party.payer(),
                            named.stream()
                                    .map(one -> named(one.id(), one.participantId()))
                                    .toList(),
                            party.named().stream().map(one -> named(null, one)).toList());
                })
                .orElse(null);
    }

    private NamedView named(@Nullable UUID id, UUID participantId) {
        var participant = participants.find(participantId).orElseThrow();
        return new NamedView(id, participant.name(), participant.email());
    }
}
