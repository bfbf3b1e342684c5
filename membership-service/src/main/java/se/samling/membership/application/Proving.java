package se.samling.membership.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.membership.Granting;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.DomainLists;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * The address is proven; now the domain says where the person works (R0.4, R0.5): one admitted organisation makes a member at once,
 * several let the person choose, and everything else goes to a coordinator with the reason, never to a silent refusal.
 */
@Service
public class Proving {

    private final Applications applications;
    private final People people;
    private final Knowing knowing;
    private final Networks networks;
    private final Organisations organisations;
    private final Granting granting;
    private final DomainLists domains;
    private final ApplicationEventPublisher facts;

    Proving(
            Applications applications,
            People people,
            Knowing knowing,
            Networks networks,
            Organisations organisations,
            Granting granting,
            DomainLists domains,
            ApplicationEventPublisher facts) {
        this.applications = applications;
        this.people = people;
        this.knowing = knowing;
        this.networks = networks;
        this.organisations = organisations;
        this.granting = granting;
        this.domains = domains;
        this.facts = facts;
    }

    /** The second time answers the same. @throws NotFound when the application has expired */
    @Transactional
    public Application prove(UUID applicationId, @Nullable UUID chosen, boolean noneOfThese) {
        var application =
                applications.lock(applicationId).orElseThrow(() -> new NotFound("application", applicationId));
        var network = networks.find(application.networkId()).orElseThrow();
        var person = people.find(application.personId()).orElseThrow();
        return switch (application.state()) {
            case AWAITING_PROOF, CHOOSE_ORGANISATION ->
                place(application, network, knowing.prove(person, null), chosen, noneOfThese);
            default -> application;
        };
    }

    /** Organisations that the person's domain stands for and that the network admits. */
    public List<Organisation> candidates(Network network, Person person) {
        var domain = new EmailAddress(person.email()).domain();
        if (domains.isPrivate(domain)) {
            return List.of();
        }
        return organisations.byDomain(domain).stream()
                .filter(organisation -> network.admits(organisation.kind().word()))
                .toList();
    }

    private Application place(
            Application application, Network network, Person person, @Nullable UUID chosen, boolean noneOfThese) {
        var candidates = candidates(network, person);
        if (noneOfThese) {
            return review(application, "organisation-not-listed");
        }
        if (chosen != null) {
            Optional<Organisation> choice = candidates.stream()
                    .filter(organisation -> organisation.id().equals(chosen))
                    .findFirst();
            return admit(
                    application,
                    person,
                    choice.orElseThrow(() -> new InvalidField("organisationId", "not-a-candidate")));
        }
        if (candidates.size() == 1) {
            return admit(application, person, candidates.getFirst());
        }
        return candidates.isEmpty()
                ? review(application, reason(person))
                : save(application.with(ApplicationState.CHOOSE_ORGANISATION, null, null));
    }

    private String reason(Person person) {
        var domain = new EmailAddress(person.email()).domain();
        if (domains.isPrivate(domain)) {
            return "private-domain";
        }
        return organisations.byDomain(domain).isEmpty() ? "unknown-domain" : "kind-not-admitted";
    }

    private Application admit(Application application, Person person, Organisation organisation) {
        knowing.prove(person, organisation.id());
        var saved = save(application.with(ApplicationState.MEMBER, organisation.id(), null));
        granting.grant(application.networkId(), person.id());
        return saved;
    }

    private Application review(Application application, String reason) {
        var saved = save(application.with(ApplicationState.IN_REVIEW, null, reason));
        facts.publishEvent(new ApplicationFact.ApplicationSentToReview(saved));
        return saved;
    }

    private Application save(Application application) {
        applications.update(application);
        return application;
    }
}
