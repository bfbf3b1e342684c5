package se.samling.membership.me.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.membership.Granting;
import se.samling.membership.membership.Memberships;
import se.samling.membership.network.Networks;
import se.samling.membership.network.Text;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Forgetting;
import se.samling.membership.person.Knowing;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/people/me}: the person behind the token. */
@RestController
@RequestMapping("/api/people/me")
class MeController {

    private final People people;
    private final Knowing knowing;
    private final Forgetting forgetting;
    private final Memberships memberships;
    private final Granting granting;
    private final Networks networks;
    private final Organisations organisations;
    private final MergePatch patch;

    MeController(
            People people,
            Knowing knowing,
            Forgetting forgetting,
            Memberships memberships,
            Granting granting,
            Networks networks,
            Organisations organisations,
            MergePatch patch) {
        this.people = people;
        this.knowing = knowing;
        this.forgetting = forgetting;
        this.memberships = memberships;
        this.granting = granting;
        this.networks = networks;
        this.organisations = organisations;
        this.patch = patch;
    }

    record MeView(
            UUID id,
            String name,
            String email,
            String language,
            @Nullable String organisation,
            List<MembershipView> memberships,
            List<DelegationView> delegations) {}

    record MembershipView(
            UUID id,
            String networkSlug,
            Text networkName,
            UUID personId,
            String name,
            String email,
            @Nullable String organisation,
            String state,
            Instant since,
            @Nullable Instant endedAt) {}

    record DelegationView(UUID organisationId, String organisation, String role) {}

    record Changeable(String name, String language) {}

    /** Shows the person behind the token: name, language, memberships and roles. */
    @GetMapping
    MeView me(Caller caller) {
        return view(person(caller));
    }

    /** Changes the caller's own name or language. {@code language} is sv or en. */
    @PatchMapping(consumes = "application/merge-patch+json")
    MeView change(Caller caller, @RequestBody Map<String, Object> changes) {
        var person = person(caller);
        var wanted = patch.apply(new Changeable(person.name(), person.language()), changes);
        if (wanted.name() == null || wanted.name().isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (wanted.name().length() > 120) {
            throw new InvalidField("name", "too-long", 120);
        }
        if (!List.of("sv", "en").contains(wanted.language())) {
            throw new InvalidField("language", "unknown-language");
        }
        return view(knowing.change(
                person, wanted.name().strip(), wanted.language(), person.organisationId(), person.proven()));
    }

    /** Erases the caller's personal data in every service and ends their memberships. GDPR, article 17. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @org.springframework.transaction.annotation.Transactional
    void forget(Caller caller) {
        var person = person(caller);
        memberships.of(person.id()).forEach(membership -> granting.end(membership.id(), "person"));
        forgetting.forget(person.id());
    }

    private Person person(Caller caller) {
        var id = caller.personId();
        return id == null ? unknown(caller.subject()) : people.find(id).orElseGet(() -> unknown(id.toString()));
    }

    private static Person unknown(String id) {
        throw new NotFound("person", id);
    }

    private MeView view(Person person) {
        var employer = person.organisationId() == null
                ? null
                : organisations
                        .find(person.organisationId())
                        .map(Organisation::name)
                        .orElse(null);
        return new MeView(
                person.id(),
                person.name(),
                person.email(),
                person.language(),
                employer,
                memberships.of(person.id()).stream()
                        .map(membership -> {
                            var network = networks.find(membership.networkId()).orElseThrow();
                            return new MembershipView(
                                    membership.id(),
                                    network.slug(),
                                    network.content().name(),
                                    person.id(),
                                    person.name(),
                                    person.email(),
                                    employer,
                                    membership.state(),
                                    membership.since(),
                                    membership.endedAt());
                        })
                        .toList(),
                people.delegations(person.id()).stream()
                        .map(given -> new DelegationView(
                                given.organisationId(),
                                organisations
                                        .find(given.organisationId())
                                        .map(Organisation::name)
                                        .orElse(""),
                                given.role()))
                        .toList());
    }
}
