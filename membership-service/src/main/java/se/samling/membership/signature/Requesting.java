package se.samling.membership.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Takes the one-page form in: the text that was read, the organisation, who signs and by what right. The mail proves the address. */
@Service
public class Requesting {

    static final Duration PROVEN_WITHIN = Duration.ofHours(72);
    private static final Duration NO_HUMAN_IS_FASTER = Duration.ofSeconds(2);
    private static final int LONGEST_NAME = 200;
    private static final Logger log = LoggerFactory.getLogger(Requesting.class);

    private final Declarations declarations;
    private final DeclarationLog journal;
    private final Signatures signatures;
    private final Organisations organisations;
    private final Knowing knowing;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Requesting(
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

    /** What was typed; {@code website} is a field that people do not see, {@code shownAt} epoch milliseconds. */
    public record Form(
            @Nullable Integer number,
            @Nullable String hash,
            @Nullable String organisation,
            @Nullable String representative,
            @Nullable String title,
            @Nullable String authority,
            @Nullable String authorityReference,
            @Nullable LocalDate authorityDate,
            @Nullable String email,
            boolean confirmed,
            @Nullable String language,
            @Nullable String website,
            @Nullable Long shownAt) {}

    /**
     * @throws InvalidField naming every field that cannot be taken
     * @throws Conflict {@code text-changed} when another text was read than the one that can be signed now, {@code signing-closed}
     *     outside the period, {@code already-signed} when the organisation's signature of this version stands
     */
    @Transactional
    public void request(Declaration declaration, Form form) {
        var errors = new ArrayList<FieldError>();
        var mandate = checked(form, errors);
        var email = form.email() == null ? null : EmailAddress.of(form.email()).orElse(null);
        if (email == null && form.email() != null && !form.email().isBlank()) {
            errors.add(FieldError.of("email", "bad-address"));
        }
        if (form.organisation() == null || email == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        if (byMachine(form)) {
            log.info("a form for {} was filled in by a machine and put aside", declaration.slug());
            return;
        }
        var version = readNow(declaration, form);
        var organisation = organisations.called(form.organisation());
        var known = organisation.size() == 1 ? organisation.getFirst() : null;
        if (known != null && signatures.stands(declaration.id(), version.number(), known.id())) {
            throw new Conflict("already-signed");
        }
        var name = String.valueOf(form.representative()).strip();
        var person = knowing.meet(email, name, "en".equals(form.language()) ? "en" : "sv");
        enter(version, form, mandate, known, person.id());
    }

    private void enter(Version version, Form form, Mandate mandate, @Nullable Organisation known, UUID personId) {
        var now = clock.instant();
        var name = String.valueOf(form.representative()).strip();
        var signature = new Signature(
                TimeOrderedId.next(now),
                new Signature.Said(
                        version.declarationId(),
                        version.number(),
                        version.hash(),
                        "link",
                        name,
                        String.valueOf(form.title()).strip(),
                        mandate,
                        List.of(),
                        null),
                SignatureState.AWAITING_PROOF,
                known == null ? null : known.id(),
                known == null ? String.valueOf(form.organisation()).strip() : known.name(),
                personId,
                null,
                null,
                null,
                null,
                now,
                now.plus(PROVEN_WITHIN),
                1);
        signatures.insert(signature);
        journal.write(
                version.declarationId(), signature.id(), name, "signature-requested", signature.organisationName());
        facts.publishEvent(new SignatureFact.SignatureRequested(signature));
    }

    /** The version that is out, if it is the one that was read and may be signed today. */
    private Version readNow(Declaration declaration, Form form) {
        var version = declarations
                .version(declaration.id(), declaration.published())
                .orElseThrow(() -> new NotFound("declaration", declaration.slug()));
        var today = LocalDate.now(clock.withZone(SigningPeriod.SWEDEN));
        if (!declaration.period().has(today)) {
            throw new Conflict("signing-closed");
        }
        if (!Integer.valueOf(version.number()).equals(form.number())
                || !version.hash().equals(form.hash())) {
            throw new Conflict("text-changed");
        }
        return version;
    }

    private Mandate checked(Form form, List<FieldError> errors) {
        Representation.words("organisation", form.organisation(), LONGEST_NAME, errors);
        Representation.check(form.representative(), form.title(), errors);
        var mandate = Mandate.of(
                form.authority(),
                form.authorityReference(),
                form.authorityDate(),
                LocalDate.now(clock.withZone(SigningPeriod.SWEDEN)),
                errors);
        if (form.email() == null || form.email().isBlank()) {
            errors.add(FieldError.of("email", "required"));
        }
        if (!form.confirmed()) {
            errors.add(FieldError.of("confirmed", "confirm-required"));
        }
        return mandate;
    }

    private boolean byMachine(Form form) {
        return form.website() != null && !form.website().isBlank()
                || form.shownAt() != null && clock.millis() - form.shownAt() < NO_HUMAN_IS_FASTER.toMillis();
    }
}
