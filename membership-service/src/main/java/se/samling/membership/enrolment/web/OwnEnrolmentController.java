package se.samling.membership.enrolment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.enrolment.BoardDecision;
import se.samling.membership.enrolment.Completing;
import se.samling.membership.enrolment.Enrolling;
import se.samling.membership.enrolment.Enrolment;
import se.samling.membership.enrolment.Enrolments;
import se.samling.membership.enrolment.History;
import se.samling.membership.enrolment.InvoiceAddress;
import se.samling.membership.enrolment.Naming;
import se.samling.membership.enrolment.ParticipantDraft;
import se.samling.membership.enrolment.Participants;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.person.Person;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;

/** What the organisation's contact does by the personal link; reading changes nothing, since mail scanners follow links too. */
@RestController
@RequestMapping("/api/enrolments/own/{token}")
class OwnEnrolmentController {

    private static final String PURPOSE = "enrolment";

    private final SignedLinks links;
    private final Enrolments enrolments;
    private final Participants participants;
    private final History history;
    private final Enrolling enrolling;
    private final Naming naming;
    private final Completing completing;
    private final Networks networks;
    private final EnrolmentViews views;

    OwnEnrolmentController(
            SignedLinks links,
            Enrolments enrolments,
            Participants participants,
            History history,
            Enrolling enrolling,
            Naming naming,
            Completing completing,
            Networks networks,
            EnrolmentViews views) {
        this.links = links;
        this.enrolments = enrolments;
        this.participants = participants;
        this.history = history;
        this.enrolling = enrolling;
        this.naming = naming;
        this.completing = completing;
        this.networks = networks;
        this.views = views;
    }

    /** @param replacing the participant whose place is taken over for good */
    record ParticipantRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable UUID replacing) {}

    record AnswerRequest(@Nullable String answer) {}

    /** Shows an organisation's application to its contact, by the personal link. */
    @GetMapping
    OwnEnrolmentView one(@PathVariable String token) {
        var id = id(token);
        return view(enrolments.find(id).orElseThrow(() -> new NotFound("enrolment", id)));
    }

    /**
     * Proves the contact's address, which hands the organisation's application in. The second time answers the same. 409 when the
     * organisation has an application in this term already.
     */
    @PostMapping("/proof")
    OwnEnrolmentView prove(@PathVariable String token) {
        return view(enrolling.prove(id(token)));
    }

    /** Records the board's decision to take part, or that it is awaited. */
    @PutMapping("/decision")
    OwnEnrolmentView decide(@PathVariable String token, @RequestBody BoardDecision decision) {
        return view(completing.decide(id(token), decision));
    }

    /** Answers the organisers' question about an organisation's application. */
    @PostMapping("/answers")
    OwnEnrolmentView answer(@PathVariable String token, @RequestBody AnswerRequest request) {
        return view(completing.answer(id(token), request.answer()));
    }

    /** Sets where an organisation's invoices go; those already issued keep the address they had. */
    @PutMapping("/invoice-address")
    OwnEnrolmentView invoiceTo(@PathVariable String token, @RequestBody InvoiceAddress address) {
        return view(completing.invoiceTo(id(token), address));
    }

    /**
     * Names a participant from an organisation, in addition or in another's place. Once the organisation is admitted the participant
     * becomes a member. One who takes over a seat adds no fee.
     */
    @PostMapping("/participants")
    OwnEnrolmentView name(@PathVariable String token, @RequestBody ParticipantRequest request) {
        return view(naming.add(id(token), new ParticipantDraft(request.name(), request.email()), request.replacing()));
    }

    /** Removes an organisation's participant; after admission the seat stays paid for. */
    @DeleteMapping("/participants/{participantId}")
    OwnEnrolmentView remove(@PathVariable String token, @PathVariable UUID participantId) {
        return view(naming.remove(id(token), participantId));
    }

    private UUID id(String token) {
        return UUID.fromString(links.verify(PURPOSE, token).subject());
    }

    private OwnEnrolmentView view(Enrolment enrolment) {
        var network = networks.find(enrolment.networkId()).orElseThrow();
        var organisation = views.organisation(enrolment);
        var contact = views.person(enrolment.contactId());
        var papers = enrolment.papers();
        return new OwnEnrolmentView(
                enrolment.id(),
                enrolment.state().word(),
                network.slug(),
                network.content().name(),
                enrolment.termStarts(),
                enrolment.termEnds(),
                network.content().feeKronor(),
                organisation.map(Organisation::name).orElse(papers.claim().organisation()),
                organisation.isPresent(),
                organisation.map(Organisation::organisationNumber).orElse(null),
                contact.map(Person::name).orElse(""),
                contact.map(Person::email).orElse(""),
                papers.decision(),
                papers.exchange().question(),
                papers.exchange().answer(),
                papers.exchange().reason(),
                papers.invoice(),
                EnrolmentViews.named(participants.taking(enrolment.id())),
                history.of(enrolment.id()).stream()
                        .filter(line -> !line.internal())
                        .map(line -> new OwnEnrolmentView.Step(line.at(), line.what()))
                        .toList(),
                enrolment.version());
    }
}
