package se.samling.membership.person.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Delegating;
import se.samling.membership.person.EmailAddress;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** {@code /api/organisations/{id}/organisers}: who acts for a host; the administrator's. */
@RestController
@RequestMapping("/api/organisations/{id}/organisers")
@PreAuthorize("hasRole('admin')")
class OrganiserController {

    private static final Set<String> ROLES = Set.of("coordinator", "check-in", "moderator");

    private final Organisations organisations;
    private final Delegating delegating;
    private final JdbcClient jdbc;

    OrganiserController(Organisations organisations, Delegating delegating, JdbcClient jdbc) {
        this.organisations = organisations;
        this.delegating = delegating;
        this.jdbc = jdbc;
    }

    record OrganiserView(UUID personId, String name, String email, String role, boolean accountReady) {}

    record OrganiserRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String language) {}

    /** Lists who acts for a host organisation, and in which role. Administrators only. */
    @GetMapping
    List<OrganiserView> list(@PathVariable UUID id) {
        demand(id);
        return jdbc.sql("""
                        select p.id as person_id, p.name, p.email, d.role,
                               exists (select from account a where a.person_id = p.id and a.enabled) as account_ready
                        from delegation d join person p on p.id = d.person_id
                        where d.organisation_id = ? order by p.name collate "sv-x-icu"
                        """).param(id).query(OrganiserView.class).list();
    }

    /** Gives a person a role for a host organisation. {@code role} is coordinator, check-in or moderator. Administrators only. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OrganiserView add(@PathVariable UUID id, @RequestBody OrganiserRequest request) {
        demand(id);
        var errors = new ArrayList<FieldError>();
        if (request.name() == null || request.name().isBlank()) {
            errors.add(FieldError.of("name", "required"));
        }
        var email = EmailAddress.of(request.email() == null ? "" : request.email());
        if (email.isEmpty()) {
            errors.add(FieldError.of("email", "bad-address"));
        }
        if (request.role() == null || !ROLES.contains(request.role())) {
            errors.add(FieldError.of("role", "unknown-role"));
        }
        if (request.name() == null || request.role() == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        var person = delegating.delegate(
                email.orElseThrow(),
                request.name().strip(),
                "en".equals(request.language()) ? "en" : "sv",
                id,
                request.role());
        return new OrganiserView(person.id(), person.name(), person.email(), request.role(), false);
    }

    /** Takes a person's role for a host organisation back. Administrators only. */
    @DeleteMapping("/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID personId) {
        if (!delegating.withdraw(personId, id)) {
            throw new NotFound("organiser", personId);
        }
    }

    private void demand(UUID id) {
        if (organisations.find(id).isEmpty()) {
            throw new NotFound("organisation", id);
        }
    }
}
