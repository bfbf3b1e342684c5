package se.samling.membership.progress;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.DeclarationLog;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Forgetting;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * A signatory's part passes into other hands: a coordinator names somebody, who says yes by the link in the mail. From that
 * moment, and not before, the earlier contact's link is over.
 */
@Service
public class Entrusting {

    static final Duration ANSWERED_WITHIN = Duration.ofDays(7);
    private static final int LONGEST_NAME = 200;

    private final Signatories signatories;
    private final Successions successions;
    private final DeclarationLog journal;
    private final People people;
    private final Knowing knowing;
    private final Forgetting forgetting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Entrusting(
            Signatories signatories,
            Successions successions,
            DeclarationLog journal,
            People people,
            Knowing knowing,
            Forgetting forgetting,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.signatories = signatories;
        this.successions = successions;
        this.journal = journal;
        this.people = people;
        this.knowing = knowing;
        this.forgetting = forgetting;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whom to ask; a mail in {@code language} goes to the address. */
    public record Named(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {}

    /** @throws InvalidField naming what cannot be taken; @throws Conflict {@code not-signed} when there is nothing to look after */
    @Transactional
    public void ask(UUID signatoryId, Named named, String by) {
        var signatory = signatories.lock(signatoryId).orElseThrow(() -> new NotFound("signatory", signatoryId));
        var email = checked(named);
        if (!signatory.active()) {
            throw new Conflict("not-signed");
        }
        var name = String.valueOf(named.name()).strip();
        var person = knowing.meet(email, name, "en".equals(named.language()) ? "en" : "sv");
        if (person.id().equals(signatory.personId())) {
            throw new InvalidField("email", "already-contact");
        }
        var now = clock.instant();
        var asked = new Succession(
                TimeOrderedId.next(now), signatoryId, person.id(), by, now, now.plus(ANSWERED_WITHIN), null);
        successions.ask(asked);
        journal.write(signatory.declarationId(), null, by, "contact-asked", email.value());
        facts.publishEvent(new SignatoryFact.ContactAsked(signatories.touch(signatoryId), asked));
    }

    /** The second time answers the same. @throws NotFound when another was asked instead, or the question has lapsed */
    @Transactional
    public Succession accept(UUID id) {
        var signatoryId = successions
                .find(id)
                .orElseThrow(() -> new NotFound("succession", id))
                .signatoryId();
        var signatory = signatories.lock(signatoryId).orElseThrow();
        var asked = successions.find(id).orElseThrow(() -> new NotFound("succession", id));
        if (asked.accepted()) {
            return asked;
        }
        if (!signatory.active()) {
            throw new Conflict("not-signed");
        }
        var person = people.find(asked.personId()).orElseThrow(() -> new NotFound("succession", id));
        knowing.prove(person, null);
        successions.accept(id, clock.instant());
        var former = signatory.personId();
        var entrusted = signatories.entrust(signatoryId, person.id());
        journal.write(signatory.declarationId(), null, person.name(), "contact-changed", person.email());
        facts.publishEvent(new SignatoryFact.ContactChanged(entrusted, former));
        return successions.find(id).orElseThrow();
    }

    /** Forgets questions that nobody answered, and the strangers they went to. Replicas may do it at once. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void lapse() {
        if (successions.expire(clock.instant()) > 0) {
            forgetting.forgetUnproven();
        }
    }

    private static EmailAddress checked(Named named) {
        var errors = new ArrayList<FieldError>();
        if (named.name() == null || named.name().isBlank()) {
            errors.add(FieldError.of("name", "required"));
        } else if (named.name().length() > LONGEST_NAME) {
            errors.add(FieldError.of("name", "too-long", LONGEST_NAME));
        }
        var typed = named.email() == null ? "" : named.email();
        var email = EmailAddress.of(typed).orElse(null);
        if (email == null) {
            errors.add(FieldError.of("email", typed.isBlank() ? "required" : "bad-address"));
        }
        if (email == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return email;
    }
}
