package se.samling.membership.enrolment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** The organisation completes its application: the board's decision, an answer, where the invoice goes. */
@Service
public class Completing {

    private static final int ANSWER_AT_MOST = 4000;

    private final Enrolments enrolments;
    private final History history;
    private final Networks networks;
    private final Organisations organisations;
    private final Clock clock;

    Completing(Enrolments enrolments, History history, Networks networks, Organisations organisations, Clock clock) {
        this.enrolments = enrolments;
        this.history = history;
        this.networks = networks;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws InvalidField when it was decided in the future or something is missing; @throws Conflict after admission */
    @Transactional
    public Enrolment decide(UUID id, BoardDecision decision) {
        var enrolment = lock(id);
        var network = networks.find(enrolment.networkId()).orElseThrow();
        var checked = decision.checked(Enrolling.term(network).today(clock.instant()));
        var decided = enrolments.save(enrolment.decided(checked));
        history.add(id, null, checked.recorded() ? "decision-recorded" : "decision-awaited", null);
        return decided;
    }

    @Transactional
    public Enrolment answer(UUID id, @Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            throw new InvalidField("answer", "required");
        }
        if (answer.length() > ANSWER_AT_MOST) {
            throw new InvalidField("answer", "too-long", ANSWER_AT_MOST);
        }
        var answered = enrolments.save(lock(id).answered(answer.strip()));
        history.add(id, null, "answered", answer.strip());
        return answered;
    }

    /** Invoices that went out keep the address they had. */
    @Transactional
    public Enrolment invoiceTo(UUID id, InvoiceAddress address) {
        var enrolment = lock(id);
        if (!enrolment.state().open() && enrolment.state() != EnrolmentState.ADMITTED) {
            throw new Conflict("already-decided");
        }
        var number = enrolment.organisationId() == null
                ? null
                : organisations
                        .find(enrolment.organisationId())
                        .map(Organisation::organisationNumber)
                        .orElse(null);
        return enrolments.save(enrolment.with(enrolment.papers().with(address.checked(number))));
    }

    private Enrolment lock(UUID id) {
        return enrolments.lock(id).orElseThrow(() -> new NotFound("enrolment", id));
    }
}
