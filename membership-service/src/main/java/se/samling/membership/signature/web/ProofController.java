package se.samling.membership.signature.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.network.Text;
import se.samling.membership.person.People;
import se.samling.membership.signature.Signature;
import se.samling.membership.signature.Signatures;
import se.samling.membership.signature.Signing;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;

/** The link in the mail: reading it changes nothing, since mail scanners follow links too; posting it is the act of signing. */
@RestController
@RequestMapping("/api/signatures/proofs/{token}")
class ProofController {

    private final SignedLinks links;
    private final Signatures signatures;
    private final Signing signing;
    private final Declarations declarations;
    private final People people;

    ProofController(
            SignedLinks links, Signatures signatures, Signing signing, Declarations declarations, People people) {
        this.links = links;
        this.signatures = signatures;
        this.signing = signing;
        this.declarations = declarations;
        this.people = people;
    }

    record ProofView(
            String state,
            String slug,
            Text title,
            int number,
            String hash,
            String organisation,
            String representative,
            String representativeTitle,
            String authority,
            @Nullable String authorityReference,
            @Nullable LocalDate authorityDate,
            @Nullable String email,
            @Nullable LocalDate signedOn,
            @Nullable String reviewReason,
            @Nullable String decisionReason) {}

    /** Shows what is to be signed, by the link in the representative's mail. Reading changes nothing: the POST signs. */
    @GetMapping
    ProofView read(@PathVariable String token) {
        return view(find(token));
    }

    /**
     * Signs a declaration by the link in the representative's mail. The signature stands at once where the address has the
     * organisation's domain, else it goes to review. The second time answers the same. 409 {@code text-changed},
     * {@code signing-closed} or {@code already-signed}.
     */
    @PostMapping
    ProofView sign(@PathVariable String token) {
        return view(signing.prove(find(token).id()));
    }

    private Signature find(String token) {
        var id = links.verify("signature-proof", token).subject();
        return signatures.find(UUID.fromString(id)).orElseThrow(() -> new NotFound("signature", id));
    }

    private ProofView view(Signature signature) {
        var said = signature.said();
        var declaration = declarations.find(said.declarationId()).orElseThrow();
        var version = declarations.version(declaration.id(), said.number()).orElseThrow();
        var person = signature.personId() == null
                ? null
                : people.find(signature.personId()).orElse(null);
        var decision = signature.decision();
        return new ProofView(
                signature.state().word(),
                declaration.slug(),
                version.wording().title(),
                said.number(),
                said.hash(),
                signature.organisationName(),
                said.representative(),
                said.title(),
                said.mandate().authority(),
                said.mandate().reference(),
                said.mandate().date(),
                person == null ? null : person.email(),
                signature.signedOn(),
                signature.reviewReason(),
                decision == null ? null : decision.reason());
    }
}
