package se.samling.membership.signature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.Declaration;
import se.samling.membership.declaration.DeclarationLog;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.declaration.SigningPeriod;
import se.samling.membership.declaration.Version;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Knowing;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** An organiser writes down what happened on paper: a signature with its witnesses, or that one was withdrawn. */
@Service
public class Recording {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;

    private final Declarations declarations;
    private final DeclarationLog journal;
    private final Signatures signatures;
    private final Organisations organisations;
    private final Knowing knowing;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Recording(
            Declarations declarations,
            DeclarationLog journal,
            Signatures signatures,
            Organisations organisations,
            Knowing knowing,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.declarations = declarations;
        this.journal = journal;
        this.signatures = signatures;
        this.organisations = organisations;
        this.knowing = knowing;
        this.facts = facts;
        this.clock = clock;
    }

    /** A paper; {@code number} is the version that stands on it, {@code email} the representative's where a receipt is wanted. */
    public record Paper(
            @Nullable Integer number,
            @Nullable UUID organisationId,
            @Nullable String representative,
            @Nullable String title,
            @Nullable String authority,
            @Nullable String authorityReference,
            @Nullable LocalDate authorityDate,
            @Nullable LocalDate signedOn,
            @Nullable List<Witness> witnesses,
            @Nullable String email,
            @Nullable String language) {}

    /** Who withdrew, when and why. */
    public record Withdrawing(
            @Nullable LocalDate on,
            @Nullable String by,
            @Nullable String reason) {}

    /** @throws Conflict {@code already-signed}; @throws InvalidField naming every field that cannot be taken */
    @Transactional
    public Signature record(Declaration declaration, Paper paper, String recordedBy) {
        var errors = new ArrayList<FieldError>();
        var version = version(declaration, paper, errors);
        var organisation = organisation(paper, errors);
        Representation.check(paper.representative(), paper.title(), errors);
        var mandate = Mandate.of(paper.authority(), paper.authorityReference(), paper.authorityDate(), today(), errors);
        var witnesses = Representation.witnesses(paper.witnesses(), errors);
        var on = signedOn(declaration, paper, errors);
        var email = email(paper, errors);
        if (version == null || organisation == null || on == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        if (signatures.stands(declaration.id(), version.number(), organisation.id())) {
            throw new Conflict("already-signed");
        }
        var name = String.valueOf(paper.representative()).strip();
        var person = email == null ? null : knowing.meet(email, name, "en".equals(paper.language()) ? "en" : "sv");
        var now = clock.instant();
        var signature = new Signature(
                TimeOrderedId.next(now),
                new Signature.Said(
                        declaration.id(),
                        version.number(),
                        version.hash(),
                        "paper",
                        name,
                        String.valueOf(paper.title()).strip(),
                        mandate,
                        witnesses,
                        recordedBy),
                SignatureState.SIGNED,
                organisation.id(),
                organisation.name(),
                person == null ? null : person.id(),
                on,
                null,
                null,
                null,
                now,
                null,
                1);
        signatures.insert(signature);
        journal.write(declaration.id(), signature.id(), recordedBy, "paper-recorded", organisation.name());
        facts.publishEvent(new SignatureFact.SignatureMade(signature));
        return signature;
    }

    /** Recorded, never deleted. @throws Conflict {@code not-signed} when there is nothing to withdraw */
    @Transactional
    public Signature withdraw(UUID id, Withdrawing how, String recordedBy) {
        var signature = signatures.lock(id).orElseThrow(() -> new NotFound("signature", id));
        var errors = new ArrayList<FieldError>();
        Representation.words("by", how.by(), LONGEST_NAME, errors);
        Representation.words("reason", how.reason(), LONGEST_REASON, errors);
        var on = how.on() == null ? today() : how.on();
        if (on.isAfter(today())) {
            errors.add(FieldError.of("on", "in-the-future"));
        } else if (signature.signedOn() != null && on.isBefore(signature.signedOn())) {
            errors.add(FieldError.of("on", "before-signing"));
        }
        if (how.by() == null || how.reason() == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        if (signature.state() != SignatureState.SIGNED) {
            throw new Conflict("not-signed");
        }
        var withdrawn = signature.withdrawn(
                new Signature.Withdrawal(on, how.by().strip(), how.reason().strip()));
        signatures.update(withdrawn);
        journal.write(
                withdrawn.said().declarationId(),
                id,
                recordedBy,
                "signature-withdrawn",
                how.reason().strip());
        facts.publishEvent(new SignatureFact.SignatureWithdrawn(withdrawn));
        return withdrawn;
    }

    private @Nullable Version version(Declaration declaration, Paper paper, List<FieldError> errors) {
        int number = paper.number() == null ? declaration.published() : paper.number();
        var version = declarations.version(declaration.id(), number).orElse(null);
        if (version == null) {
            errors.add(FieldError.of("number", "unknown-version"));
        }
        return version;
    }

    private @Nullable Organisation organisation(Paper paper, List<FieldError> errors) {
        if (paper.organisationId() == null) {
            errors.add(FieldError.of("organisationId", "required"));
            return null;
        }
        var organisation = organisations.find(paper.organisationId()).orElse(null);
        if (organisation == null) {
            errors.add(FieldError.of("organisationId", "unknown-organisation"));
        }
        return organisation;
    }

    private @Nullable LocalDate signedOn(Declaration declaration, Paper paper, List<FieldError> errors) {
        var on = paper.signedOn();
        if (on == null) {
            errors.add(FieldError.of("signedOn", "required"));
        } else if (on.isAfter(today())) {
            errors.add(FieldError.of("signedOn", "in-the-future"));
        } else if (!declaration.period().has(on)) {
            errors.add(FieldError.of("signedOn", "outside-period"));
        }
        return on;
    }

    private static @Nullable EmailAddress email(Paper paper, List<FieldError> errors) {
        if (paper.email() == null || paper.email().isBlank()) {
            return null;
        }
        var email = EmailAddress.of(paper.email()).orElse(null);
        if (email == null) {
            errors.add(FieldError.of("email", "bad-address"));
        }
        return email;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(SigningPeriod.SWEDEN));
    }
}
