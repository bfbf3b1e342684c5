package se.samling.membership.signature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.Declaration;
import se.samling.membership.declaration.DeclarationLog;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.declaration.SigningPeriod;
import se.samling.membership.organisation.DomainLists;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * The address is proven, which is the act of signing. Where its domain is the organisation's, the signature stands at once;
 * everything else goes to an organiser with the reason, and may be approved or refused there.
 */
@Service
public class Signing {

    private final Signatures signatures;
    private final Declarations declarations;
    private final DeclarationLog journal;
    private final Organisations organisations;
    private final DomainLists domains;
    private final People people;
    private final Knowing knowing;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Signing(
            Signatures signatures,
            Declarations declarations,
            DeclarationLog journal,
            Organisations organisations,
            DomainLists domains,
            People people,
            Knowing knowing,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.signatures = signatures;
        this.declarations = declarations;
        this.journal = journal;
        this.organisations = organisations;
        this.domains = domains;
        this.people = people;
        this.knowing = knowing;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The second time answers the same.
     *
     * @throws Conflict {@code text-changed} when a new version came out in between, {@code signing-closed} after the period,
     *     {@code already-signed} when somebody else of the organisation was first
     */
    @Transactional
    public Signature prove(UUID id) {
        var signature = signatures.lock(id).orElseThrow(() -> new NotFound("signature", id));
        if (signature.state() != SignatureState.AWAITING_PROOF) {
            return signature;
        }
        var declaration = demandOpen(signature);
        var personId = signature.personId();
        var person = personId == null ? null : people.find(personId).orElse(null);
        if (person == null) {
            throw new NotFound("signature", id);
        }
        var reason = reasonForReview(signature, person);
        var organisation = signature.organisationId();
        if (reason != null || organisation == null) {
            knowing.prove(person, null);
            return review(signature, reason == null ? "unknown-organisation" : reason);
        }
        knowing.prove(person, person.organisationId() == null ? organisation : null);
        return stand(signature, organisation, declaration, person.name(), null);
    }

    /** {@code decision}: approve or refuse. @throws Conflict {@code already-decided} when somebody was first */
    @Transactional
    public Signature decide(
            UUID id, @Nullable String decision, @Nullable String reason, @Nullable UUID organisationId, String by) {
        var signature = signatures.lock(id).orElseThrow(() -> new NotFound("signature", id));
        if (signature.state() != SignatureState.IN_REVIEW) {
            throw new Conflict("already-decided");
        }
        var words = reason == null || reason.isBlank() ? null : reason.strip();
        if (words != null && words.length() > 2000) {
            throw new InvalidField("reason", "too-long", 2000);
        }
        var decided = new Signature.Decision(by, clock.instant(), words);
        return switch (decision == null ? "" : decision) {
            case "approve" -> {
                var organisation = organisationId == null ? signature.organisationId() : organisationId;
                if (organisation == null) {
                    throw new InvalidField("organisationId", "required");
                }
                var declaration =
                        declarations.find(signature.said().declarationId()).orElseThrow();
                yield stand(signature, organisation, declaration, by, decided);
            }
            case "refuse" -> {
                if (words == null) {
                    throw new InvalidField("reason", "required");
                }
                yield refuse(signature, decided);
            }
            default -> throw new InvalidField("decision", "unknown-decision");
        };
    }

    /** Why the address does not speak for the organisation by itself; null when it does. */
    private @Nullable String reasonForReview(Signature signature, Person person) {
        var domain = new EmailAddress(person.email()).domain();
        if (signature.organisationId() == null) {
            return "unknown-organisation";
        }
        if (domains.isPrivate(domain)) {
            return "private-domain";
        }
        return organisations.byDomain(domain).stream().anyMatch(own -> own.id().equals(signature.organisationId()))
                ? null
                : "other-domain";
    }

    private Declaration demandOpen(Signature signature) {
        var declaration = declarations.find(signature.said().declarationId()).orElseThrow();
        if (!declaration.period().has(today())) {
            throw new Conflict("signing-closed");
        }
        if (declaration.published() != signature.said().number()) {
            throw new Conflict("text-changed");
        }
        return declaration;
    }

    /** Approved later, it is dated by the day on which the representative signed. */
    private Signature stand(
            Signature signature,
            UUID organisationId,
            Declaration declaration,
            String by,
            Signature.@Nullable Decision decided) {
        var organisation = organisations
                .find(organisationId)
                .orElseThrow(() -> new InvalidField("organisationId", "unknown-organisation"));
        int number = signature.said().number();
        if (signatures.stands(declaration.id(), number, organisationId)) {
            throw new Conflict("already-signed");
        }
        var on = decided == null ? today() : LocalDate.ofInstant(signature.receivedAt(), SigningPeriod.SWEDEN);
        var made = signature.signed(organisationId, organisation.name(), on, decided);
        signatures.update(made);
        journal.write(
                declaration.id(),
                made.id(),
                by,
                decided == null ? "signature-made" : "signature-approved",
                made.organisationName());
        facts.publishEvent(new SignatureFact.SignatureMade(made));
        return made;
    }

    private Signature review(Signature signature, String reason) {
        var waiting = signature.inReview(signature.organisationId(), reason);
        signatures.update(waiting);
        journal.write(
                waiting.said().declarationId(),
                waiting.id(),
                waiting.said().representative(),
                "signature-in-review",
                reason);
        facts.publishEvent(new SignatureFact.SignatureSentToReview(waiting));
        return waiting;
    }

    private Signature refuse(Signature signature, Signature.Decision decided) {
        var refused = signature.refused(decided);
        signatures.update(refused);
        journal.write(
                refused.said().declarationId(), refused.id(), decided.by(), "signature-refused", decided.reason());
        facts.publishEvent(new SignatureFact.SignatureRefused(refused));
        return refused;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SigningPeriod.SWEDEN));
    }
}
