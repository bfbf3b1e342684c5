package se.samling.membership.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.membership.network.Network;
import se.samling.membership.network.Networks;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Person;
import se.samling.platform.problem.InvalidField;

/**
 * Which organisation an applicant speaks for. Their address's domain says so; anything else an organiser confirms, so that
 * nobody takes another organisation's only place by claiming its name.
 */
@Component
class ClaimedOrganisation {

    private final Organisations organisations;
    private final Networks networks;

    ClaimedOrganisation(Organisations organisations, Networks networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /** @throws InvalidField when there is no such organisation, or its kind has no place in the network (R3.1) */
    void demandEligible(Network network, @Nullable UUID organisationId) {
        if (organisationId == null) {
            return;
        }
        var organisation = organisations
                .find(organisationId)
                .orElseThrow(() -> new InvalidField("organisationId", "unknown-organisation"));
        if (!network.admits(organisation.kind().word())) {
            throw new InvalidField("organisationId", "kind-not-eligible");
        }
    }

    /** The claimed one if the domain is its own; without a claim the only eligible one of that domain; else null. */
    @Nullable
    UUID sure(Enrolment enrolment, Person person) {
        var network = networks.find(enrolment.networkId()).orElseThrow();
        var claim = enrolment.papers().claim().organisationId();
        var eligible = organisations.byDomain(new EmailAddress(person.email()).domain()).stream()
                .filter(organisation -> network.admits(organisation.kind().word()))
                .map(Organisation::id)
                .toList();
        if (claim != null) {
            return eligible.contains(claim) ? claim : null;
        }
        return eligible.size() == 1 ? eligible.getFirst() : null;
    }
}
