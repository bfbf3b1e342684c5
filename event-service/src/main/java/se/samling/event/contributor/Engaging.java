package se.samling.event.contributor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Keeps a host's contributors, and whether each may be named. Whoever knows of a programme that names them hears when that changes. */
@Service
public class Engaging {

    private static final int LONGEST = 200;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Contributors contributors;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Engaging(Contributors contributors, Directory directory, ApplicationEventPublisher facts, Clock clock) {
        this.contributors = contributors;
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    /** As somebody wrote it; without {@code consentedBy} there is no consent, without {@code consentedOn} it was given today. */
    public record Draft(
            @Nullable UUID hostId,
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable LocalDate consentedOn,
            @Nullable String consentedBy) {}

    @Transactional
    public Contributor add(UUID hostId, Draft draft) {
        if (directory.organisationNames(List.of(hostId)).isEmpty()) {
            throw new InvalidField("hostId", "unknown-organisation");
        }
        var added = keep(TimeOrderedId.next(clock.instant()), hostId, draft);
        tell(added);
        return added;
    }

    /** @throws Conflict {@code contributor-named} when another name would show the old one in a programme that only names them */
    @Transactional
    public Contributor change(Contributor before, Draft draft) {
        var after = keep(before.id(), before.hostId(), draft);
        if (!Contributor.plain(before.name()).equals(Contributor.plain(after.name()))) {
            if (before.consent() == null) {
                facts.publishEvent(new NameDropped(null, before.hostId(), before.name()));
            }
            tell(before);
        }
        tell(after);
        return after;
    }

    /** @throws Conflict {@code contributor-named} when they have not said yes and a programme would show them then */
    @Transactional
    public void remove(Contributor contributor) {
        contributors.remove(contributor.id());
        if (contributor.consent() == null) {
            facts.publishEvent(new NameDropped(contributor.id(), contributor.hostId(), contributor.name()));
        }
        tell(contributor);
    }

    private void tell(Contributor one) {
        facts.publishEvent(new ConsentChanged(one.id(), one.hostId(), Contributor.plain(one.name())));
    }

    private Contributor keep(UUID id, UUID hostId, Draft draft) {
        var read = read(id, hostId, draft);
        try {
            if (!contributors.keep(read)) {
                throw new InvalidField("name", "contributor-twice");
            }
        } catch (DuplicateKeyException atTheSameTime) {
            throw new InvalidField("name", "contributor-twice");
        }
        return read;
    }

    private Contributor read(UUID id, UUID hostId, Draft draft) {
        var errors = new ArrayList<FieldError>();
        var name = blankToNull(draft.name());
        if (name == null) {
            errors.add(FieldError.of("name", "required"));
        }
        longer("name", name, errors);
        longer("title", draft.title(), errors);
        longer("organisation", draft.organisation(), errors);
        var consent = consent(draft.consentedOn(), draft.consentedBy(), clock, errors);
        if (name == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Contributor(
                id,
                hostId,
                name,
                blankToNull(draft.title()),
                blankToNull(draft.organisation()),
                consent,
                contributors.find(id).map(Contributor::picture).orElse(null));
    }

    static Contributor.@Nullable Consent consent(
            @Nullable LocalDate given, @Nullable String way, Clock clock, List<FieldError> errors) {
        var by = blankToNull(way);
        longer("consentedBy", by, errors);
        var today = LocalDate.now(clock.withZone(SWEDEN));
        var on = given == null ? today : given;
        if (by == null && given != null) {
            errors.add(FieldError.of("consentedBy", "required"));
        }
        if (on.isAfter(today)) {
            errors.add(FieldError.of("consentedOn", "not-in-the-future"));
        }
        return by == null ? null : new Contributor.Consent(on, by);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void longer(String field, @Nullable String text, List<FieldError> errors) {
        if (text != null && text.length() > LONGEST) {
            errors.add(FieldError.of(field, "too-long", LONGEST));
        }
    }
}
