package se.samling.membership.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.Conflict;

/**
 * An organisation's place in a cohort for one term, from the form to the end. {@code organisationId} stands for sure: the
 * address's domain is the organisation's, or an organiser has said so; until then there is only the claim.
 *
 * @param contactId the person the organisation is reached by; absent once they asked to be forgotten
 */
public record Enrolment(
        UUID id,
        UUID networkId,
        LocalDate termStarts,
        LocalDate termEnds,
        EnrolmentState state,
        @Nullable UUID organisationId,
        @Nullable UUID contactId,
        @Nullable UUID ownerId,
        Papers papers,
        Instant receivedAt,
        @Nullable Instant expiresAt,
        int version) {

    /** The address is proven; from now on there is an application. */
    Enrolment received(@Nullable UUID organisation) {
        return copy(EnrolmentState.RECEIVED, organisation, ownerId, papers, null);
    }

    /** @throws Conflict when it is decided, or the address not proven */
    Enrolment contacted() {
        return with(EnrolmentState.CONTACTED);
    }

    Enrolment asked(String question) {
        return with(EnrolmentState.COMPLETION).with(new Exchange(question, null, null));
    }

    /** The organisation has answered; the application is with the organiser again. */
    Enrolment answered(String answer) {
        if (state != EnrolmentState.COMPLETION) {
            throw new Conflict("nothing-asked");
        }
        return with(EnrolmentState.CONTACTED)
                .with(new Exchange(papers.exchange().question(), answer, null));
    }

    /** A decision is recorded while there is something to decide by it; what an admission rests on stays. */
    Enrolment decided(BoardDecision decision) {
        return with(state).with(papers.with(decision));
    }

    Enrolment confirmed(UUID organisation) {
        return with(state).copy(state, organisation, ownerId, papers, expiresAt);
    }

    /** Nobody is admitted before the board's decision is recorded (R3.2), nor before somebody has been in contact (R3.8). */
    Enrolment admitted() {
        var admitted = with(EnrolmentState.ADMITTED);
        if (state == EnrolmentState.RECEIVED) {
            throw new Conflict("not-contacted");
        }
        if (organisationId == null) {
            throw new Conflict("organisation-not-confirmed");
        }
        if (!papers.decision().recorded()) {
            throw new Conflict("decision-not-recorded");
        }
        return admitted;
    }

    Enrolment declined(String reason) {
        var said = papers.exchange();
        return with(EnrolmentState.DECLINED).with(new Exchange(said.question(), said.answer(), reason));
    }

    Enrolment ownedBy(UUID organiser) {
        return copy(state, organisationId, organiser, papers, expiresAt);
    }

    Enrolment with(Papers papers) {
        return copy(state, organisationId, ownerId, papers, expiresAt);
    }

    private Enrolment with(Exchange exchange) {
        return with(papers.with(exchange));
    }

    /** Only an application that is open goes anywhere. */
    private Enrolment with(EnrolmentState next) {
        if (!state.open()) {
            throw new Conflict("already-decided");
        }
        return copy(next, organisationId, ownerId, papers, expiresAt);
    }

    private Enrolment copy(
            EnrolmentState state,
            @Nullable UUID organisation,
            @Nullable UUID owner,
            Papers papers,
            @Nullable Instant expires) {
        return new Enrolment(
                id,
                networkId,
                termStarts,
                termEnds,
                state,
                organisation,
                contactId,
                owner,
                papers,
                receivedAt,
                expires,
                version);
    }
}
