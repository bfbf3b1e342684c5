package se.samling.gateway.client.event;

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
import se.samling.gateway.client.Page;

/** event-service's API. Answers other than 2xx come as RFC 9457 problems. Times are local in the event's zone. */
@HttpExchange
public interface EventClient {

    /**
     * Public events from today on, soonest first. {@code network} is a slug, {@code mode} on-site, digital or hybrid;
     * {@code past=true} lists held ones, newest first; {@code desk=true} (organisers) also lists drafts of their hosts.
     */
    @GetExchange("/api/events")
    Page<EventSummary> events(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable Boolean past,
            @RequestParam(required = false) @Nullable Boolean desk,
            @RequestParam(required = false) @Nullable String cursor);

    /** By id or slug. A draft is there for its organisers only. */
    @GetExchange("/api/events/{idOrSlug}")
    EventDetail event(@PathVariable String idOrSlug);

    /** Organiser of a host: makes a draft. */
    @PostExchange("/api/events")
    EventDetail draft(@RequestBody EventDraft draft);

    /**
     * JSON merge patch of an {@link EventDraft}; times of an announced event change by {@link #move}. {@code places}: to how many of
     * those who wait a place may go by it; where it would be another number nothing is done, see {@link PlacesToGive}.
     */
    @PatchExchange(value = "/api/events/{id}", contentType = "application/merge-patch+json")
    EventDetail change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestParam int places,
            @RequestBody Map<String, Object> patch);

    /** Replaces the programme; items must lie inside the event and not overlap on one track. {@code places} as by {@link #change}. */
    @PutExchange("/api/events/{id}/programme")
    EventDetail programme(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestParam int places,
            @RequestBody Programme programme);

    /** draft to announced; {@code saveTheDate} mails the date to the audience. */
    @PostExchange("/api/events/{id}/announcement")
    EventDetail announce(@PathVariable UUID id, @RequestBody Announcement announcement);

    /** Who would get the invitation now, and why; and who of the networks would not, and why. */
    @GetExchange("/api/events/{id}/audience")
    Audience audience(@PathVariable UUID id);

    /** The one act: programme visible, invitations issued, registration open. A second call is a conflict. */
    @PostExchange("/api/events/{id}/publication")
    EventDetail publish(@PathVariable UUID id, @RequestBody Publication publication);

    /**
     * New time or place, after the grace asked for; the same calendar UID; registered people are asked whether it still suits them.
     * {@code places} as by {@link #change}.
     */
    @PostExchange("/api/events/{id}/move")
    EventDetail move(@PathVariable UUID id, @RequestParam int places, @RequestBody Move move);

    @PostExchange("/api/events/{id}/cancellation")
    EventDetail cancel(@PathVariable UUID id, @RequestBody Cancellation cancellation);

    /** Throws a draft away for good. */
    @DeleteExchange("/api/events/{id}")
    void discard(@PathVariable UUID id);

    /** Who a move or cancellation would be told to: counts. */
    @GetExchange("/api/events/{id}/affected")
    Affected affected(@PathVariable UUID id);

    /** Logged in: how many of one's own organisation have a place. */
    @GetExchange("/api/events/{id}/colleagues")
    Colleagues colleagues(@PathVariable UUID id);

    /**
     * Registers. Anonymous with a proven address by {@code invitationToken}; anonymous without: answer
     * {@code proof-sent}, a mail follows; logged in: by the account's address.
     */
    @PostExchange("/api/events/{id}/registrations")
    RegistrationOutcome register(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody RegistrationForm form);

    /** Organiser of a host: registrations by time; {@code state} as {@link RegistrationRow#state()}. */
    @GetExchange("/api/events/{id}/registrations")
    Page<RegistrationRow> registrations(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor);

    /** Organiser of a host: one registration. */
    @GetExchange("/api/registrations/{id}")
    RegistrationRow registration(@PathVariable UUID id);

    /** Organiser of a host: cancels somebody's registration; the mail says the reason, if there is one. */
    @DeleteExchange("/api/registrations/{id}")
    void cancelRegistration(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason);

    /** Link purpose {@code registration-proof}: what the link stands for; changes nothing. */
    @GetExchange("/api/registrations/proofs/{token}")
    RegistrationProof registrationProof(@PathVariable String token);

    @PostExchange("/api/registrations/proofs/{token}")
    RegistrationOutcome proveRegistration(@PathVariable String token);

    /** Link purpose {@code invitation}: the personal link of the mail. */
    @GetExchange("/api/invitations/{token}")
    Invitation invitation(@PathVariable String token);

    /** "Kan inte komma", also after having registered. */
    @PostExchange("/api/invitations/{token}/decline")
    Invitation decline(@PathVariable String token);

    /** Link purpose {@code registration}: one's own registration. */
    @GetExchange("/api/registrations/own/{token}")
    OwnRegistration own(@PathVariable String token);

    /** JSON merge patch of mode, name, organisation, language. Changing mode goes through the pools again. */
    @PatchExchange(value = "/api/registrations/own/{token}", contentType = "application/merge-patch+json")
    OwnRegistration changeOwn(@PathVariable String token, @RequestBody Map<String, Object> patch);

    @DeleteExchange("/api/registrations/own/{token}")
    OwnRegistration cancelOwn(@PathVariable String token);

    /** How many a group is, the named too; a single registration becomes a group by it. */
    @PutExchange("/api/registrations/own/{token}/people")
    OwnRegistration countOwn(@PathVariable String token, @RequestBody PeopleCount count);

    /** Names one of a group's people: they get a mail and a link of their own. */
    @PostExchange("/api/registrations/own/{token}/people")
    OwnRegistration nameOwn(@PathVariable String token, @RequestBody HandOver person);

    @DeleteExchange("/api/registrations/own/{token}/people/{registrationId}")
    OwnRegistration unnameOwn(@PathVariable String token, @PathVariable UUID registrationId);

    /** To a colleague: the place follows, the old link ends, the colleague gets a mail and a link of their own. */
    @PostExchange("/api/registrations/own/{token}/handover")
    void handOver(@PathVariable String token, @RequestBody HandOver handOver);

    /** Answer to "Ny tid – gäller din anmälan?"; {@code stays=false} cancels. */
    @PostExchange("/api/registrations/own/{token}/reconfirmation")
    OwnRegistration reconfirm(@PathVariable String token, @RequestBody Reconfirmation answer);

    /** The logged-in person's registrations and invitations, soonest first. */
    @GetExchange("/api/registrations/mine")
    List<MyRegistration> mine();

    /** Link purpose {@code registration}: sessions that are booked, and how the participant stands in each. */
    @GetExchange("/api/registrations/own/{token}/sessions")
    List<OwnSession> ownSessions(@PathVariable String token);

    /** A place, or one in the queue. */
    @PostExchange("/api/registrations/own/{token}/sessions/{sessionId}")
    List<OwnSession> bookSession(@PathVariable String token, @PathVariable UUID sessionId);

    @DeleteExchange("/api/registrations/own/{token}/sessions/{sessionId}")
    List<OwnSession> leaveSession(@PathVariable String token, @PathVariable UUID sessionId);

    /** The owner's coordinators or the host's. */
    @PutExchange("/api/events/{id}/sessions/{sessionId}")
    EventDetail writeSession(@PathVariable UUID id, @PathVariable UUID sessionId, @RequestBody SessionWords words);

    @GetExchange("/api/events/{id}/sessions/{sessionId}/places")
    List<SessionPerson> sessionPlaces(@PathVariable UUID id, @PathVariable UUID sessionId);
}
