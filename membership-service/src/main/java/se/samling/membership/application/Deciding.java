package se.samling.membership.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.membership.Granting;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** A coordinator approves, refuses with a reason, or asks back; the applicant answers. */
@Service
public class Deciding {

    private final Applications applications;
    private final People people;
    private final Knowing knowing;
    private final Organisations organisations;
    private final Granting granting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Deciding(
            Applications applications,
            People people,
            Knowing knowing,
            Organisations organisations,
            Granting granting,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.people = people;
        this.knowing = knowing;
        this.organisations = organisations;
        this.granting = granting;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code decision}: approve, refuse or ask. @throws Conflict {@code already-decided} when somebody was first */
    @Transactional
    public Application decide(
            UUID id, String decision, @Nullable String reason, @Nullable UUID organisationId, String decidedBy) {
        var application = applications.lock(id).orElseThrow(() -> new NotFound("application", id));
        if (!application.state().open()) {
            throw new Conflict("already-decided");
        }
        var words = reason == null ? "" : reason.strip();
        if (!decision.equals("approve") && words.isEmpty()) {
            throw new InvalidField("reason", "required");
        }
        if (words.length() > 2000) {
            throw new InvalidField("reason", "too-long", 2000);
        }
        return switch (decision) {
            case "approve" -> approve(application, organisationId, words, decidedBy);
            case "refuse" -> {
                var refused = application.decided(
                        ApplicationState.REFUSED, application.organisationId(), words, decidedBy, clock.instant());
                applications.update(refused);
                facts.publishEvent(new ApplicationFact.ApplicationRefused(refused));
                yield refused;
            }
            case "ask" -> {
                var asked = application.asked(words);
                applications.update(asked);
                facts.publishEvent(new ApplicationFact.ApplicationQuestioned(asked));
                yield asked;
            }
            default -> throw new InvalidField("decision", "unknown-decision");
        };
    }

    private Application approve(
            Application application, @Nullable UUID organisationId, String words, String decidedBy) {
        if (organisationId != null && organisations.find(organisationId).isEmpty()) {
            throw new InvalidField("organisationId", "unknown-organisation");
        }
        var person = people.find(application.personId()).orElseThrow();
        knowing.prove(person, organisationId);
        var approved = application.decided(
                ApplicationState.MEMBER, organisationId, words.isEmpty() ? null : words, decidedBy, clock.instant());
        applications.update(approved);
        granting.grant(application.networkId(), application.personId());
        return approved;
    }

    /** {@code questionNumber} is the one the link was made for; an answered or replaced question takes no answer any more. */
    @Transactional
    public Application answer(UUID id, int questionNumber, @Nullable String answer) {
        var application = applications.lock(id).orElseThrow(() -> new NotFound("application", id));
        if (answer == null || answer.isBlank()) {
            throw new InvalidField("answer", "required");
        }
        if (answer.length() > 2000) {
            throw new InvalidField("answer", "too-long", 2000);
        }
        if (application.state() != ApplicationState.AWAITING_ANSWER || application.questionNumber() != questionNumber) {
            return application;
        }
        var answered = application.answered(answer.strip());
        applications.update(answered);
        return answered;
    }
}
