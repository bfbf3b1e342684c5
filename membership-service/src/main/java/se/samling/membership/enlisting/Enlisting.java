package se.samling.membership.enlisting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.membership.membership.Granting;
import se.samling.membership.membership.Membership;
import se.samling.membership.membership.Memberships;
import se.samling.membership.network.Network;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.EmailAddress;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Makes people members on an organiser's word, a line of a list at a time. Whoever ended their membership themselves is not taken back
 * in by somebody else.
 */
@Service
public class Enlisting {

    private static final int MOST = 500;
    private static final int NAME_AT_MOST = 120;

    private final People people;
    private final Knowing knowing;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Granting granting;
    private final TransactionTemplate transaction;

    Enlisting(
            People people,
            Knowing knowing,
            Organisations organisations,
            Memberships memberships,
            Granting granting,
            TransactionTemplate transaction) {
        this.people = people;
        this.knowing = knowing;
        this.organisations = organisations;
        this.memberships = memberships;
        this.granting = granting;
        this.transaction = transaction;
    }

    /** As it was written: {@code organisation} is a name, taken where one in the register has it; {@code language} sv or en. */
    public record Row(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String language) {}

    /** {@code line} counts from 1; outcome: added, already-member or refused; in a dry run, would be. */
    public record Line(int line, String email, String outcome, List<FieldError> errors) {}

    /** Each line by itself; the same list again adds nobody twice. @throws InvalidField when there are more than 500 */
    public List<Line> all(Network network, List<Row> rows, boolean dryRun) {
        if (network.content().term() != null) {
            throw new Conflict("organisations-apply");
        }
        if (rows.isEmpty()) {
            throw new InvalidField("members", "required");
        }
        if (rows.size() > MOST) {
            throw new InvalidField("members", "too-many", MOST);
        }
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            lines.add(line(network.id(), lines.size() + 1, row, seen, dryRun));
        }
        return lines;
    }

    private Line line(UUID networkId, int number, Row row, HashSet<String> seen, boolean dryRun) {
        var typed = row.email() == null ? "" : row.email().strip();
        var email = EmailAddress.of(typed);
        var errors = new ArrayList<FieldError>();
        if (row.name() == null || row.name().isBlank()) {
            errors.add(FieldError.of("name", "required"));
        } else if (row.name().strip().length() > NAME_AT_MOST) {
            errors.add(FieldError.of("name", "too-long", NAME_AT_MOST));
        }
        if (email.isEmpty()) {
            errors.add(FieldError.of("email", typed.isEmpty() ? "required" : "bad-address"));
        } else if (!seen.add(email.get().value())) {
            errors.add(FieldError.of("email", "twice-in-list"));
        }
        var before = email.flatMap(people::byEmail).flatMap(person -> memberships.of(networkId, person.id()));
        if (before.filter(Enlisting::leftThemselves).isPresent()) {
            errors.add(FieldError.of("email", "left-themselves"));
        }
        if (!errors.isEmpty()) {
            return new Line(number, typed, "refused", errors);
        }
        var address = email.orElseThrow();
        if (before.filter(Membership::active).isPresent()) {
            return new Line(number, address.value(), "already-member", List.of());
        }
        if (!dryRun) {
            transaction.executeWithoutResult(_ -> add(networkId, row, address));
        }
        return new Line(number, address.value(), "added", List.of());
    }

    private static boolean leftThemselves(Membership membership) {
        return !membership.active() && "person".equals(membership.endedBy());
    }

    private void add(UUID networkId, Row row, EmailAddress address) {
        var language = "en".equals(row.language()) ? "en" : "sv";
        var person = knowing.meet(address, String.valueOf(row.name()).strip(), language);
        if (person.organisationId() == null) {
            employer(row, address).ifPresent(employer -> working(person, employer));
        }
        granting.grant(networkId, person.id());
    }

    private void working(Person person, Organisation employer) {
        knowing.change(person, person.name(), person.language(), employer.id(), person.proven());
    }

    /** By its name, or by the domain of the address, where only one can be meant. */
    private Optional<Organisation> employer(Row row, EmailAddress address) {
        var named = row.organisation() == null || row.organisation().isBlank()
                ? List.<Organisation>of()
                : organisations.called(row.organisation());
        var meant = named.isEmpty() ? organisations.byDomain(address.domain()) : named;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
