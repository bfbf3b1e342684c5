package se.samling.membership.declaration;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.linked.KnownEvent;
import se.samling.membership.linked.KnownEvents;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.platform.link.Slug;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

/** Writes declarations, and publishes versions of their texts: what is published never changes (rule 6 of the design). */
@Service
public class Declaring {

    private final Declarations declarations;
    private final DeclarationLog journal;
    private final Organisations organisations;
    private final KnownEvents events;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Declaring(
            Declarations declarations,
            DeclarationLog journal,
            Organisations organisations,
            KnownEvents events,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.declarations = declarations;
        this.journal = journal;
        this.organisations = organisations;
        this.events = events;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Declaration draft(DeclarationDraft draft) {
        var checked = draft.checked();
        var declaration = new Declaration(
                TimeOrderedId.next(clock.instant()),
                slug(draft.slug(), checked.wording().title().sv()),
                owner(draft.ownerId()).id(),
                checked.period(),
                checked.reportBy(),
                checked.contacts(),
                ceremony(draft.ceremony()),
                checked.wording(),
                0,
                1);
        declarations.insert(declaration);
        facts.publishEvent(new DeclarationFact.DeclarationChanged(declaration));
        return declaration;
    }

    /** Wording that differs from what is out becomes the draft of the next version; the rest holds at once. */
    @Transactional
    public Declaration change(Declaration before, DeclarationDraft draft) {
        var checked = draft.checked();
        var out = declarations.version(before.id(), before.published()).map(Version::wording);
        var after = new Declaration(
                before.id(),
                before.slug(),
                before.ownerId(),
                checked.period(),
                checked.reportBy(),
                checked.contacts(),
                ceremony(draft.ceremony()),
                out.filter(checked.wording()::equals).isPresent() ? null : checked.wording(),
                before.published(),
                before.version() + 1);
        declarations.update(after);
        facts.publishEvent(new DeclarationFact.DeclarationChanged(after));
        return after;
    }

    /** The draft becomes the version that can be signed from now on. @throws Conflict {@code nothing-to-publish} without one */
    @Transactional
    public Version publish(Declaration before, String by) {
        var wording = before.draft();
        if (wording == null) {
            throw new Conflict("nothing-to-publish");
        }
        int number = before.published() + 1;
        var owner = organisations.find(before.ownerId()).orElseThrow();
        var canonical = CanonicalText.of(before.slug(), number, owner.name(), wording);
        var version = new Version(
                before.id(), number, wording, canonical, CanonicalText.hash(canonical), clock.instant(), by);
        var after = new Declaration(
                before.id(),
                before.slug(),
                before.ownerId(),
                before.period(),
                before.reportBy(),
                before.contacts(),
                before.ceremonyId(),
                null,
                number,
                before.version() + 1);
        declarations.update(after);
        declarations.insert(version);
        journal.write(before.id(), null, by, "version-published", String.valueOf(number));
        facts.publishEvent(new DeclarationFact.VersionPublished(after));
        return version;
    }

    private Organisation owner(@Nullable UUID id) {
        if (id == null) {
            throw new InvalidField("ownerId", "required");
        }
        return organisations.find(id).orElseThrow(() -> new InvalidField("ownerId", "unknown-organisation"));
    }

    private @Nullable UUID ceremony(@Nullable String slug) {
        return slug == null || slug.isBlank()
                ? null
                : events.bySlug(slug.strip())
                        .map(KnownEvent::eventId)
                        .orElseThrow(() -> new InvalidField("ceremony", "unknown-event", slug.strip()));
    }

    private static String slug(@Nullable String wanted, String title) {
        var words = wanted == null || wanted.isBlank() ? title : wanted;
        var slug = Slug.of(words);
        if (slug.isEmpty() || slug.length() > 120) {
            throw new InvalidField("slug", "bad-slug");
        }
        return slug;
    }
}
