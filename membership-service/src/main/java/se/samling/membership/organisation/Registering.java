package se.samling.membership.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.outbox.TimeOrderedId;

/** Adds organisations one by one and changes them; a new name keeps the old one as former. */
@Service
public class Registering {

    private final Organisations organisations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Registering(Organisations organisations, ApplicationEventPublisher facts, Clock clock) {
        this.organisations = organisations;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Organisation add(OrganisationDraft draft) {
        var organisation = new Organisation(
                TimeOrderedId.next(clock.instant()),
                draft.kind(),
                draft.name().shown(),
                draft.name().asGiven(),
                draft.organisationNumber(),
                draft.areaCode(),
                draft.emailDomains(),
                List.of(),
                1);
        organisations.insert(organisation);
        facts.publishEvent(new OrganisationFact.OrganisationChanged(organisation));
        return organisation;
    }

    @Transactional
    public Organisation change(Organisation before, OrganisationDraft draft) {
        var former = new ArrayList<>(before.formerNames());
        if (!before.name().equals(draft.name().shown())) {
            former.addFirst(before.name());
        }
        var after = new Organisation(
                before.id(),
                draft.kind(),
                draft.name().shown(),
                draft.name().asGiven(),
                draft.organisationNumber(),
                draft.areaCode(),
                draft.emailDomains(),
                former,
                before.version() + 1);
        organisations.update(after);
        facts.publishEvent(new OrganisationFact.OrganisationChanged(after));
        return after;
    }
}
