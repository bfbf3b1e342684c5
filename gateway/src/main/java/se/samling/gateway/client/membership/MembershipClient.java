package se.samling.gateway.client.membership;

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
import se.samling.gateway.client.Page;

/** membership-service's API. Answers other than 2xx come as RFC 9457 problems. */
@HttpExchange
public interface MembershipClient {

    /** Organisations by part of name, number or domain; public. */
    @GetExchange("/api/organisations")
    Page<Organisation> organisations(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/api/organisations/{id}")
    Organisation organisation(@PathVariable UUID id);

    /** Admin: adds one organisation. */
    @PostExchange("/api/organisations")
    Organisation addOrganisation(@RequestBody OrganisationDraft draft);

    /** Admin: all that is known of it anew; another name keeps the old one as former. */
    @PatchExchange(value = "/api/organisations/{id}", contentType = "application/merge-patch+json")
    Organisation changeOrganisation(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody OrganisationDraft draft);

    /** Admin: imports CSV text; with {@code apply=false} nothing changes and the report says what would. */
    @PostExchange(value = "/api/organisations/imports", contentType = "text/csv;charset=UTF-8")
    ImportReport importOrganisations(@RequestParam boolean apply, @RequestBody String csv);

    /** Admin: who may act for the host organisation. */
    @GetExchange("/api/organisations/{id}/organisers")
    List<Organiser> organisers(@PathVariable UUID id);

    /** Admin: gives a person (proven by the mail that Keycloak sends) a role for the host; creates the account. */
    @PostExchange("/api/organisations/{id}/organisers")
    Organiser addOrganiser(@PathVariable UUID id, @RequestBody OrganiserDraft draft);

    @DeleteExchange("/api/organisations/{id}/organisers/{personId}")
    void removeOrganiser(@PathVariable UUID id, @PathVariable UUID personId);

    /** All public networks, by name. */
    @GetExchange("/api/networks")
    List<Network> networks();

    @GetExchange("/api/networks/{slug}")
    Network network(@PathVariable String slug);

    /** Organiser of the first host (or admin): founds a network. */
    @PostExchange("/api/networks")
    Network foundNetwork(@RequestBody NetworkDraft draft);

    /** Organiser of a host: JSON merge patch of a {@link NetworkDraft}; {@code If-Match} is the version. */
    @PatchExchange(value = "/api/networks/{slug}", contentType = "application/merge-patch+json")
    Network changeNetwork(
            @PathVariable String slug,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> patch);

    /** Anonymous: asks to join. Always 202 and the same words, whether the address is known or not; a mail follows. */
    @PostExchange("/api/networks/{slug}/applications")
    void apply(@PathVariable String slug, @RequestBody ApplicationForm form);

    /** Anonymous, link purpose {@code application-proof}: what the link stands for; changes nothing. */
    @GetExchange("/api/applications/proofs/{token}")
    ApplicationProof applicationProof(@PathVariable String token);

    /** Anonymous: the address is proven now; the second time answers the same. */
    @PostExchange("/api/applications/proofs/{token}")
    ApplicationProof proveAddress(@PathVariable String token, @RequestBody OrganisationChoice choice);

    /** Anonymous, link purpose {@code application-answer}: the coordinator's question. */
    @GetExchange("/api/applications/answers/{token}")
    ApplicationQuestion applicationQuestion(@PathVariable String token);

    @PostExchange("/api/applications/answers/{token}")
    ApplicationQuestion answerQuestion(@PathVariable String token, @RequestBody ApplicationAnswer answer);

    /** Organiser of a host: applications, newest first; {@code state} as {@link Application#state()}. */
    @GetExchange("/api/networks/{slug}/applications")
    Page<Application> applications(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/api/applications/{id}")
    Application application(@PathVariable UUID id);

    @PostExchange("/api/applications/{id}/decisions")
    Application decide(@PathVariable UUID id, @RequestBody ApplicationDecision decision);

    /** Organiser of a host: members, by name. */
    @GetExchange("/api/networks/{slug}/memberships")
    Page<Membership> memberships(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor);

    /** Organiser of a host: makes people members, or with {@code dryRun} says what would become of each line. */
    @PostExchange("/api/networks/{slug}/memberships/imports")
    List<Enlisting.Line> enlist(@PathVariable String slug, @RequestParam boolean dryRun, @RequestBody Enlisting list);

    /** The member or an organiser of a host. */
    @GetExchange("/api/memberships/{id}")
    Membership membership(@PathVariable UUID id);

    /** The member or an organiser of a host: ends the membership now. */
    @DeleteExchange("/api/memberships/{id}")
    void endMembership(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason);

    /** The caller, with memberships and what they may organise. */
    @GetExchange("/api/people/me")
    Me me();

    /** JSON merge patch of name and language. */
    @PatchExchange(value = "/api/people/me", contentType = "application/merge-patch+json")
    Me changeMe(@RequestBody Map<String, Object> patch);
}
