package se.samling.membership.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.membership.Granting;
import se.samling.membership.membership.Membership;
import se.samling.membership.membership.Memberships;
import se.samling.membership.network.Network;
import se.samling.membership.organisation.DomainLists;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Knowing;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Takes the join form in (R0.2, R0.5). The answer is the same whoever asks; the mail says the rest. */
@Service
public class Applying {

    static final Duration PROVEN_WITHIN = Duration.ofHours(72);
    private static final Duration NO_HUMAN_IS_FASTER = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(Applying.class);

    private final Applications applications;
    private final Knowing knowing;
    private final Memberships memberships;
    private final Granting granting;
    private final DomainLists domains;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Applying(
            Applications applications,
            Knowing knowing,
            Memberships memberships,
            Granting granting,
            DomainLists domains,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.applications = applications;
        this.knowing = knowing;
        this.memberships = memberships;
        this.granting = granting;
        this.domains = domains;
        this.facts = facts;
        this.clock = clock;
    }

    /** What was typed; {@code website} is a field that people do not see, {@code shownAt} epoch milliseconds. */
    public record Form(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String language,
            @Nullable String message,
            @Nullable String website,
            @Nullable Long shownAt) {}

    /** @throws InvalidField naming every field that cannot be taken; @throws Conflict where organisations apply, not people */
    @Transactional
    public void apply(Network network, Form form) {
        if (network.content().term() != null) {
            throw new Conflict("organisations-apply");
        }
        var email = checked(form);
        if (byMachine(form)) {
            log.info("a form for {} was filled in by a machine and put aside", network.slug());
            return;
        }
        var language = "en".equals(form.language()) ? "en" : "sv";
        var person = knowing.meet(email, form.name() == null ? "" : form.name().strip(), language);
        var membership = memberships.of(network.id(), person.id()).filter(Membership::active);
        if (membership.isPresent()) {
            granting.welcomeAgain(membership.get());
            return;
        }
        var open = applications.lockOpen(network.id(), person.id());
        var application = open.orElseGet(() -> insert(network, form, person.id()));
        facts.publishEvent(new ApplicationFact.ApplicationReceived(application));
    }

    private Application insert(Network network, Form form, java.util.UUID personId) {
        var now = clock.instant();
        var application = new Application(
                TimeOrderedId.next(now),
                network.id(),
                personId,
                ApplicationState.AWAITING_PROOF,
                blankToNull(form.organisation()),
                null,
                blankToNull(form.message()),
                null,
                null,
                0,
                null,
                null,
                null,
                now,
                null,
                now.plus(PROVEN_WITHIN),
                1);
        applications.insert(application);
        return application;
    }

    private EmailAddress checked(Form form) {
        var errors = new ArrayList<FieldError>();
        if (form.name() == null || form.name().isBlank()) {
            errors.add(FieldError.of("name", "required"));
        } else if (form.name().length() > 120) {
            errors.add(FieldError.of("name", "too-long", 120));
        }
        if (form.organisation() != null && form.organisation().length() > 200) {
            errors.add(FieldError.of("organisation", "too-long", 200));
        }
        if (form.message() != null && form.message().length() > 2000) {
            errors.add(FieldError.of("message", "too-long", 2000));
        }
        var email = form.email() == null ? java.util.Optional.<EmailAddress>empty() : EmailAddress.of(form.email());
        if (form.email() == null || form.email().isBlank()) {
            errors.add(FieldError.of("email", "required"));
        } else if (email.isEmpty()) {
            errors.add(FieldError.of("email", "bad-address"));
        } else if (domains.isDisposable(email.get().domain())) {
            errors.add(FieldError.of("email", "disposable-address"));
        }
        if (email.isEmpty() || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return email.get();
    }

    private boolean byMachine(Form form) {
        return form.website() != null && !form.website().isBlank()
                || form.shownAt() != null && clock.millis() - form.shownAt() < NO_HUMAN_IS_FASTER.toMillis();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
