package se.samling.membership.signature.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.declaration.Declaration;
import se.samling.membership.declaration.DeclarationLog;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Access;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.membership.signature.Recording;
import se.samling.membership.signature.Requesting;
import se.samling.membership.signature.Signature;
import se.samling.membership.signature.Signatures;
import se.samling.membership.signature.Signing;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Signatures of a declaration: those that stand are public; the queue, papers and withdrawals are its owner's organisers'. */
@RestController
class SignatureController {

    private final Declarations declarations;
    private final DeclarationLog journal;
    private final Signatures signatures;
    private final Requesting requesting;
    private final Signing signing;
    private final Recording recording;
    private final Organisations organisations;
    private final People people;
    private final Access access;

    SignatureController(
            Declarations declarations,
            DeclarationLog journal,
            Signatures signatures,
            Requesting requesting,
            Signing signing,
            Recording recording,
            Organisations organisations,
            People people,
            Access access) {
        this.declarations = declarations;
        this.journal = journal;
        this.signatures = signatures;
        this.requesting = requesting;
        this.signing = signing;
        this.recording = recording;
        this.organisations = organisations;
        this.people = people;
        this.access = access;
    }

    record DecisionRequest(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable UUID organisationId) {}

    /**
     * Lists the signatures of a declaration. Without {@code state} those that stand, for everybody; with one, or {@code all}, the
     * organisers' list, newest first.
     */
    @GetMapping("/api/declarations/{slug}/signatures")
    List<SignatureView> list(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String state, Caller caller) {
        var declaration = find(slug, caller);
        if (state == null) {
            return views(signatures.standing(declaration.id()), false);
        }
        access.demand(caller, List.of(declaration.ownerId()));
        return views(signatures.of(declaration.id(), state.equals("all") ? null : state), true);
    }

    /**
     * Asks to sign a declaration for an organisation; a link goes to the address typed. Anybody may, and nothing is signed until the
     * link is followed, within 72 hours. 409 {@code text-changed}, {@code signing-closed} or {@code already-signed}.
     */
    @PostMapping("/api/declarations/{slug}/signatures")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@PathVariable String slug, @RequestBody Requesting.Form form, Caller caller) {
        requesting.request(find(slug, caller), form);
    }

    /**
     * Records a signature that was made on paper, with its witnesses. For the owner's organisers. 409 {@code already-signed} where one
     * stands.
     */
    @PostMapping("/api/declarations/{slug}/papers")
    @ResponseStatus(HttpStatus.CREATED)
    SignatureView record(@PathVariable String slug, @RequestBody Recording.Paper paper, Caller caller) {
        var declaration = find(slug, caller);
        access.demand(caller, List.of(declaration.ownerId()));
        return view(recording.record(declaration, paper, access.nameOf(caller)));
    }

    /** Shows one signature to the declaration's organisers. To others it looks like none (404). */
    @GetMapping("/api/signatures/{id}")
    SignatureView one(@PathVariable UUID id, Caller caller) {
        return view(own(id, caller));
    }

    /**
     * Approves or refuses a signature that waits for review. {@code decision} is approve or refuse; refusing needs a {@code reason}.
     * 409 {@code already-decided} when somebody was first.
     */
    @PostMapping("/api/signatures/{id}/decisions")
    SignatureView decide(@PathVariable UUID id, @RequestBody DecisionRequest request, Caller caller) {
        own(id, caller);
        return view(signing.decide(
                id, request.decision(), request.reason(), request.organisationId(), access.nameOf(caller)));
    }

    /**
     * Records that a signature is withdrawn: when, by whom and why; nothing is deleted. 409 {@code not-signed} when there is nothing
     * to withdraw.
     */
    @PostMapping("/api/signatures/{id}/withdrawal")
    SignatureView withdraw(@PathVariable UUID id, @RequestBody Recording.Withdrawing how, Caller caller) {
        own(id, caller);
        return view(recording.withdraw(id, how, access.nameOf(caller)));
    }

    /** Lists what happened to a signature and who did it, oldest first. */
    @GetMapping("/api/signatures/{id}/log")
    List<DeclarationLog.Line> log(@PathVariable UUID id, Caller caller) {
        return journal.of(own(id, caller).said().declarationId(), id);
    }

    private Declaration find(String slug, Caller caller) {
        return declarations
                .bySlug(slug)
                .filter(one -> one.published() > 0 || access.organises(caller, List.of(one.ownerId())))
                .orElseThrow(() -> new NotFound("declaration", slug));
    }

    private Signature own(UUID id, Caller caller) {
        return signatures
                .find(id)
                .filter(one -> access.organises(
                        caller,
                        List.of(declarations
                                .find(one.said().declarationId())
                                .orElseThrow()
                                .ownerId())))
                .orElseThrow(() -> new NotFound("signature", id));
    }

    private SignatureView view(Signature signature) {
        return views(List.of(signature), true).getFirst();
    }

    private List<SignatureView> views(List<Signature> list, boolean desk) {
        var kinds = organisations
                .all(list.stream()
                        .flatMap(one -> Optional.ofNullable(one.organisationId()).stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return list.stream()
                .map(one -> {
                    var organisation = one.organisationId() == null ? null : kinds.get(one.organisationId());
                    return SignatureView.of(
                            one,
                            organisation == null ? null : organisation.kind().word(),
                            desk ? SignatureView.desk(one, email(one)) : null);
                })
                .toList();
    }

    private @Nullable String email(Signature signature) {
        return Optional.ofNullable(signature.personId())
                .flatMap(people::find)
                .map(Person::email)
                .orElse(null);
    }
}
