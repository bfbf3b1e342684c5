package se.samling.membership.progress;

import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.organisation.Organisations;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;

/** A signatory writes down what it does, changes it, and takes it away again. */
@Service
public class Acting {

    private final Signatories signatories;
    private final Activities activities;
    private final Declarations declarations;
    private final Organisations organisations;
    private final Linking linking;
    private final Clock clock;

    Acting(
            Signatories signatories,
            Activities activities,
            Declarations declarations,
            Organisations organisations,
            Linking linking,
            Clock clock) {
        this.signatories = signatories;
        this.activities = activities;
        this.declarations = declarations;
        this.organisations = organisations;
        this.linking = linking;
        this.clock = clock;
    }

    /** @throws Conflict {@code not-signed} when the organisation does not stand behind the declaration any more */
    @Transactional
    public Activity plan(Signatory signatory, ActivityDraft draft) {
        var activity = of(signatory, TimeOrderedId.next(clock.instant()), draft, 1);
        activities.insert(activity);
        return activity;
    }

    @Transactional
    public Activity change(Signatory signatory, UUID id, int version, ActivityDraft draft) {
        if (activities.find(signatory.id(), id).isEmpty()) {
            throw new NotFound("activity", id);
        }
        var activity = of(signatory, id, draft, version + 1);
        activities.update(activity);
        return activity;
    }

    @Transactional
    public void drop(Signatory signatory, UUID id) {
        if (!activities.delete(signatory.id(), id)) {
            throw new NotFound("activity", id);
        }
    }

    private Activity of(Signatory signatory, UUID id, ActivityDraft draft, int version) {
        if (!signatory.active()) {
            throw new Conflict("not-signed");
        }
        int signed = signatories.signedVersion(signatory);
        draft.check(declarations
                .version(signatory.declarationId(), signed)
                .map(found -> found.wording().commitments().size())
                .orElse(0));
        return new Activity(
                id,
                signatory.id(),
                String.valueOf(draft.title()).strip(),
                draft.text() == null ? "" : draft.text().strip(),
                List.copyOf(new TreeSet<>(draft.commitments() == null ? List.of() : draft.commitments())),
                String.valueOf(draft.status()),
                draft.startsOn(),
                draft.endsOn(),
                partners(draft),
                linking.links(draft.links()),
                version);
    }

    private List<Partner> partners(ActivityDraft draft) {
        return (draft.partners() == null ? List.<String>of() : draft.partners())
                .stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .map(this::partner)
                        .toList();
    }

    private Partner partner(String name) {
        var known = organisations.called(name);
        return known.size() == 1
                ? new Partner(
                        known.getFirst().id(),
                        known.getFirst().name(),
                        known.getFirst().kind().word())
                : new Partner(null, name, null);
    }
}
