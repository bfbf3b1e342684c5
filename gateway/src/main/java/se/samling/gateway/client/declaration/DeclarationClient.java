package se.samling.gateway.client.declaration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of membership-service's API that is about declarations. Answers other than 2xx come as RFC 9457 problems. */
@HttpExchange
public interface DeclarationClient {

    /** Those that are out, newest first, and the organiser's own drafts. */
    @GetExchange("/api/declarations")
    List<Declaration> declarations();

    @GetExchange("/api/declarations/{slug}")
    Declaration declaration(@PathVariable String slug);

    @GetExchange("/api/declarations/{slug}/versions")
    List<DeclarationVersion.Line> versions(@PathVariable String slug);

    @GetExchange("/api/declarations/{slug}/versions/{number}")
    DeclarationVersion version(@PathVariable String slug, @PathVariable int number);

    /** Organiser of the owner. */
    @PostExchange("/api/declarations")
    Declaration draft(@RequestBody DeclarationDraft draft);

    /** JSON merge patch of a {@link DeclarationDraft}; other words become the next version's draft. */
    @PatchExchange(value = "/api/declarations/{slug}", contentType = "application/merge-patch+json")
    Declaration change(
            @PathVariable String slug,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> patch);

    /** The draft becomes the version that is signed from now on. */
    @PostExchange("/api/declarations/{slug}/versions")
    DeclarationVersion publish(@PathVariable String slug, @RequestHeader("If-Match") String version);

    @GetExchange("/api/declarations/{slug}/log")
    List<LogLine> log(@PathVariable String slug);

    /** Without {@code state} what is public; with one, or {@code all}, the organisers' list. */
    @GetExchange("/api/declarations/{slug}/signatures")
    List<Signature> signatures(@PathVariable String slug, @RequestParam(required = false) @Nullable String state);

    /** Anonymous: a mail with a link follows. */
    @PostExchange("/api/declarations/{slug}/signatures")
    void sign(@PathVariable String slug, @RequestBody SignatureForm form);

    /** Organiser of the owner. */
    @PostExchange("/api/declarations/{slug}/papers")
    Signature record(@PathVariable String slug, @RequestBody Paper paper);

    /** Anonymous, link purpose {@code signature-proof}: changes nothing. */
    @GetExchange("/api/signatures/proofs/{token}")
    SignatureProof proof(@PathVariable String token);

    /** Anonymous: the act of signing; the second time answers the same. */
    @PostExchange("/api/signatures/proofs/{token}")
    SignatureProof prove(@PathVariable String token);

    @GetExchange("/api/signatures/{id}")
    Signature signature(@PathVariable UUID id);

    @PostExchange("/api/signatures/{id}/decisions")
    Signature decide(@PathVariable UUID id, @RequestBody SignatureDecision decision);

    @PostExchange("/api/signatures/{id}/withdrawal")
    Signature withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal);

    @GetExchange("/api/signatures/{id}/log")
    List<LogLine> signatureLog(@PathVariable UUID id);

    /** Who stands behind the declaration and what they do, by name. */
    @GetExchange("/api/declarations/{slug}/signatories")
    List<Signatory> signatories(@PathVariable String slug);

    /** {@code key} is an id for those logged in, or a token of link purpose {@code signatory}. */
    @GetExchange("/api/signatories/{key}")
    Signatory.Own signatory(@PathVariable String key);

    /** What the reader is the contact of or coordinates. */
    @GetExchange("/api/people/me/signatories")
    List<Signatory.Mine> mySignatories();

    /** Coordinators: somebody is asked by mail to be the contact from now on. */
    @PostExchange("/api/signatories/{id}/contact")
    void askContact(@PathVariable UUID id, @RequestBody NewContact contact);

    /** Anonymous, link purpose {@code signatory-contact}: changes nothing. */
    @GetExchange("/api/signatories/successions/{token}")
    Succession succession(@PathVariable String token);

    /** Anonymous: yes; the second time answers the same. */
    @PostExchange("/api/signatories/successions/{token}")
    Succession takeOver(@PathVariable String token);

    @PostExchange("/api/signatories/{key}/activities")
    Signatory.Own plan(@PathVariable String key, @RequestBody ActivityDraft draft);

    @PutExchange("/api/signatories/{key}/activities/{id}")
    Signatory.Own changeActivity(
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody ActivityDraft draft);

    @DeleteExchange("/api/signatories/{key}/activities/{id}")
    void dropActivity(@PathVariable String key, @PathVariable UUID id);

    /** A draft, as often as wanted. */
    @PutExchange("/api/signatories/{key}/reports/{year}")
    Signatory.Own writeReport(@PathVariable String key, @PathVariable int year, @RequestBody ReportDraft draft);

    /** Handed in, once. */
    @PostExchange("/api/signatories/{key}/reports/{year}/submission")
    Signatory.Own submitReport(@PathVariable String key, @PathVariable int year, @RequestBody ReportDraft draft);

    /** Declarations signed at the event of that address. */
    @GetExchange("/api/declarations")
    List<Declaration> signedAt(@RequestParam("ceremony") String eventSlug);
}
