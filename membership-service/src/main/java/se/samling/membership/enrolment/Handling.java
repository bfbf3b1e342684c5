package se.samling.membership.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.network.Networks;
import se.samling.membership.person.People;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** An organiser takes an application from received to admitted or declined (R3.8); each act leaves a line in the history. */
@Service
public class Handling {

    private static final int WORDS_AT_MOST = 4000;

    private final Enrolments enrolments;
    private final Naming naming;
    private final History history;
    private final ClaimedOrganisation claimed;
    private final Networks networks;
    private final People people;
    private final ApplicationEventPublisher facts;

    Handling(
            Enrolments enrolments,
            Naming naming,
            History history,
            ClaimedOrganisation claimed,
            Networks networks,
            People people,
            ApplicationEventPublisher facts) {
        this.enrolments = enrolments;
        this.naming = naming;
        this.history = history;
        this.claimed = claimed;
        this.networks = networks;
        this.people = people;
        this.facts = facts;
    }

    /**
     * @param act contact, ask, admit, decline, confirm-organisation, assign or note
     * @param words the question, the reason or the note
     */
    public record Act(
            @Nullable String act,
            @Nullable String words,
            @Nullable UUID organisationId,
            @Nullable UUID ownerId) {}

    /** @throws Conflict when the application does not stand where the act may be done */
    @Transactional
    public Enrolment act(UUID id, Act act, String byName) {
        var enrolment = enrolments.lock(id).orElseThrow(() -> new NotFound("enrolment", id));
        if (act.words() != null && act.words().length() > WORDS_AT_MOST) {
            throw new InvalidField("words", "too-long", WORDS_AT_MOST);
        }
        return switch (act.act() == null ? "" : act.act()) {
            case "contact" -> contact(enrolment, byName);
            case "ask" -> ask(enrolment, words(act), byName);
            case "admit" -> admit(enrolment, byName);
            case "decline" -> decline(enrolment, words(act), byName);
            case "confirm-organisation" -> confirm(enrolment, act.organisationId(), byName);
            case "assign" -> assign(enrolment, act.ownerId(), byName);
            case "note" -> {
                history.add(id, byName, "note", words(act));
                yield enrolment;
            }
            default -> throw new InvalidField("act", "unknown-act");
        };
    }

    private Enrolment contact(Enrolment enrolment, String byName) {
        var contacted = enrolments.save(enrolment.contacted());
        history.add(enrolment.id(), byName, "contacted", null);
        facts.publishEvent(new EnrolmentFact.EnrolmentContacted(contacted));
        return contacted;
    }

    private Enrolment ask(Enrolment enrolment, String question, String byName) {
        var asked = enrolments.save(enrolment.asked(question));
        history.add(enrolment.id(), byName, "completion", question);
        facts.publishEvent(new EnrolmentFact.EnrolmentQuestioned(asked));
        return asked;
    }

    /** Participants become members in the same transaction: nobody is half admitted. */
    private Enrolment admit(Enrolment enrolment, String byName) {
        var admitted = enrolments.save(enrolment.admitted());
        naming.welcomeAll(admitted);
        history.add(enrolment.id(), byName, "admitted", null);
        facts.publishEvent(new EnrolmentFact.EnrolmentAdmitted(admitted));
        return admitted;
    }

    private Enrolment decline(Enrolment enrolment, String reason, String byName) {
        var declined = enrolments.save(enrolment.declined(reason));
        history.add(enrolment.id(), byName, "declined", reason);
        facts.publishEvent(new EnrolmentFact.EnrolmentDeclined(declined));
        return declined;
    }

    private Enrolment confirm(Enrolment enrolment, @Nullable UUID organisation, String byName) {
        if (organisation == null) {
            throw new InvalidField("organisationId", "required");
        }
        claimed.demandEligible(networks.find(enrolment.networkId()).orElseThrow(), organisation);
        var confirmed = enrolments.save(enrolment.confirmed(organisation));
        history.add(enrolment.id(), byName, "organisation-confirmed", null);
        facts.publishEvent(new EnrolmentFact.EnrolmentChanged(confirmed));
        return confirmed;
    }

    private Enrolment assign(Enrolment enrolment, @Nullable UUID owner, String byName) {
        var hosts = networks.find(enrolment.networkId()).orElseThrow().hostIds();
        var person = owner == null ? null : people.find(owner).orElse(null);
        if (person == null
                || people.delegations(person.id()).stream()
                        .noneMatch(given ->
                                given.role().equals("coordinator") && hosts.contains(given.organisationId()))) {
            throw new InvalidField("ownerId", "not-an-organiser");
        }
        var assigned = enrolments.save(enrolment.ownedBy(person.id()));
        history.add(enrolment.id(), byName, "assigned", person.name());
        return assigned;
    }

    private static String words(Act act) {
        if (act.words() == null || act.words().isBlank()) {
            throw new InvalidField("words", "required");
        }
        return act.words().strip();
    }
}
