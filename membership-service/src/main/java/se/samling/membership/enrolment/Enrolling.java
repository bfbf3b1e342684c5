package se.samling.membership.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.network.Network;
import se.samling.membership.network.Term;
import se.samling.membership.organisation.DomainLists;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Takes an organisation's application in, and its contact's address as proven. The form's answer is the same whoever asks. */
@Service
public class Enrolling {

    static final Duration PROVEN_WITHIN = Duration.ofHours(72);
    private static final Duration NO_HUMAN_IS_FASTER = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(Enrolling.class);

    private final Enrolments enrolments;
    private final Participants participants;
    private final History history;
    private final ClaimedOrganisation claimed;
    private final DomainLists domains;
    private final Knowing knowing;
    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Enrolling(
            Enrolments enrolments,
            Participants participants,
            History history,
            ClaimedOrganisation claimed,
            DomainLists domains,
            Knowing knowing,
            People people,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.history = history;
        this.claimed = claimed;
        this.domains = domains;
        this.knowing = knowing;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A form that comes again before its address is proven replaces the first; afterwards it only gets the link once more.
     *
     * @throws InvalidField naming every field that cannot be taken
     * @throws Conflict {@code applications-closed} when the deadline's day is over
     */
    @Transactional
    public void apply(Network network, EnrolmentForm form) {
        var term = term(network);
        if (!term.takesApplications(clock.instant())) {
            throw new Conflict("applications-closed", term.deadline().toString());
        }
        var email = form.checked();
        if (domains.isDisposable(email.domain())) {
            throw new InvalidField("email", "disposable-address");
        }
        var decision = decision(form, term);
        var named = ParticipantDraft.checked(form.participants());
        claimed.demandEligible(network, form.organisationId());
        if (byMachine(form)) {
            log.info("a form for {} was filled in by a machine and put aside", network.slug());
            return;
        }
        var name = form.name() == null ? "" : form.name().strip();
        var person = knowing.meet(email, name, form.languageOrSwedish());
        var open = enrolments.lockOf(network.id(), person.id(), term.startsOn());
        var enrolment = open.isPresent() && open.get().state() != EnrolmentState.AWAITING_PROOF
                ? open.get()
                : keep(open.orElseGet(() -> insert(network, term, person.id(), form, decision)), form, decision);
        if (enrolment.state() == EnrolmentState.AWAITING_PROOF) {
            participants.removeAll(enrolment.id());
            named.forEach(one -> {
                var id = TimeOrderedId.next(clock.instant());
                participants.add(id, enrolment.id(), id, one, clock.instant());
            });
        }
        facts.publishEvent(new EnrolmentFact.EnrolmentApplied(enrolment));
    }

    /** The second time answers the same. @throws Conflict when the organisation has an application in this term already */
    @Transactional
    public Enrolment prove(UUID id) {
        var enrolment = enrolments.lock(id).orElseThrow(() -> new NotFound("enrolment", id));
        var contact = enrolment.contactId();
        if (enrolment.state() != EnrolmentState.AWAITING_PROOF || contact == null) {
            return enrolment;
        }
        var person = people.find(contact).orElseThrow();
        var organisation = claimed.sure(enrolment, person);
        knowing.prove(person, organisation);
        var received = enrolments.save(enrolment.received(organisation));
        history.add(id, null, "received", null);
        facts.publishEvent(new EnrolmentFact.EnrolmentReceived(received));
        return received;
    }

    public static Term term(Network network) {
        var term = network.content().term();
        if (term == null) {
            throw new Conflict("not-a-cohort");
        }
        return term;
    }

    private BoardDecision decision(EnrolmentForm form, Term term) {
        var stated = form.decision() == null ? new BoardDecision(null, null, null, null) : form.decision();
        return stated.checked(term.today(clock.instant()));
    }

    private Enrolment insert(Network network, Term term, UUID contact, EnrolmentForm form, BoardDecision decision) {
        var now = clock.instant();
        var enrolment = new Enrolment(
                TimeOrderedId.next(now),
                network.id(),
                term.startsOn(),
                term.endsOn(),
                EnrolmentState.AWAITING_PROOF,
                null,
                contact,
                null,
                papers(form, decision),
                now,
                now.plus(PROVEN_WITHIN),
                1);
        enrolments.insert(enrolment);
        return enrolment;
    }

    private Enrolment keep(Enrolment enrolment, EnrolmentForm form, BoardDecision decision) {
        return enrolments.save(enrolment.with(papers(form, decision)));
    }

    private Papers papers(EnrolmentForm form, BoardDecision decision) {
        var claim = new Claim(
                form.organisation() == null ? "" : form.organisation().strip(),
                form.organisationId(),
                blankToNull(form.role()),
                blankToNull(form.phone()),
                blankToNull(form.message()),
                clock.instant());
        return new Papers(claim, decision, Exchange.NONE, InvoiceAddress.NONE);
    }

    private boolean byMachine(EnrolmentForm form) {
        return form.website() != null && !form.website().isBlank()
                || form.shownAt() != null && clock.millis() - form.shownAt() < NO_HUMAN_IS_FASTER.toMillis();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
