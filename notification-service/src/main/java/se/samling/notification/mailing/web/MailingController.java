package se.samling.notification.mailing.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.event.Event;
import se.samling.notification.language.Language;
import se.samling.notification.mailing.Composing;
import se.samling.notification.mailing.Hindrances;
import se.samling.notification.mailing.Mailing;
import se.samling.notification.mailing.Mailings;
import se.samling.notification.mailing.Releasing;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.notification.preview.Previewing;
import se.samling.notification.preview.Previewing.MailPreview;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Writing to an event's people: drafts, who gets them, how they read, sending, and stopping. */
@RestController
@RequestMapping("/api/mailings")
class MailingController {

    private final Mailings mailings;
    private final Composing composing;
    private final Releasing releasing;
    private final Hindrances hindrances;
    private final Previewing previewing;
    private final Readers readers;
    private final HostAccess access;

    MailingController(
            Mailings mailings,
            Composing composing,
            Releasing releasing,
            Hindrances hindrances,
            Previewing previewing,
            Readers readers,
            HostAccess access) {
        this.mailings = mailings;
        this.composing = composing;
        this.releasing = releasing;
        this.hindrances = hindrances;
        this.previewing = previewing;
        this.readers = readers;
        this.access = access;
    }

    /** When it is to go; absent for now. */
    record Release(@Nullable Instant at) {}

    /** Lists the mailings written to an event's people, newest first. */
    @GetMapping
    List<MailingView> list(Caller caller, @RequestParam UUID event) {
        access.organisedEvent(caller, event);
        return mailings.ofEvent(event).stream().map(MailingView::of).toList();
    }

    /** Drafts a mailing to an event's people; nothing is sent yet. */
    @PostMapping
    ResponseEntity<MailingView> draft(Caller caller, @RequestParam UUID event, @RequestBody MailingDraft draft) {
        access.organisedEvent(caller, event);
        var made = composing.draft(event, draft.content(), access.nameOf(caller));
        return ResponseEntity.created(URI.create("/api/mailings/" + made.id()))
                .eTag(IfMatch.tag(made.version()))
                .body(MailingView.of(made));
    }

    /** Shows one mailing. Another host's looks like none (404). */
    @GetMapping("/{id}")
    ResponseEntity<MailingView> one(Caller caller, @PathVariable UUID id) {
        return answer(own(caller, id));
    }

    /** Replaces a drafted mailing. Needs {@code If-Match}. 409 {@code mailing-not-a-draft} once it is scheduled or sent. */
    @PutMapping("/{id}")
    ResponseEntity<MailingView> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody MailingDraft draft) {
        IfMatch.require(version, own(caller, id).version());
        return answer(composing.change(id, draft.content()));
    }

    /** Discards a drafted mailing. 409 {@code mailing-not-a-draft} once it is scheduled or sent. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable UUID id) {
        own(caller, id);
        composing.discard(id);
    }

    /** Lists who would get a mailing if it went now, by name, and what stands in the way. */
    @GetMapping("/{id}/recipients")
    List<RecipientView> recipients(Caller caller, @PathVariable UUID id) {
        var mailing = own(caller, id);
        var readers = composing.recipients(mailing);
        var why = hindrances.of(mailing.purpose(), readers);
        return readers.stream()
                .map(reader -> RecipientView.of(reader, why.get(reader.address().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** Shows how a mailing reads for one of its recipients. Its links lead nowhere, since a real one would act for that person. */
    @GetMapping("/{id}/preview")
    MailPreview preview(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID recipient,
            @RequestParam(defaultValue = "sv") String language) {
        var mailing = own(caller, id);
        var event = access.organisedEvent(caller, mailing.eventId());
        var reader = recipient == null ? null : recipient(mailing, recipient);
        return reader == null
                ? as(mailing, event, "Kim Exempel", language(language))
                : as(mailing, event, reader.name(), reader.language());
    }

    /** Sends a mailing to the caller alone, as a test. 409 {@code mailing-no-address} for an account without a person. */
    @PostMapping("/{id}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(Caller caller, @PathVariable UUID id) {
        own(caller, id);
        var reader = caller.personId() == null
                ? null
                : readers.find(ReaderId.person(caller.personId())).orElse(null);
        if (reader == null) {
            throw new Conflict("mailing-no-address");
        }
        releasing.test(id, reader.readerId().id(), reader.language());
    }

    /**
     * Sends a drafted mailing, now or at a set time. Nobody gets it twice. 409 when it is no draft, or those who have not answered
     * were written to often enough.
     */
    @PostMapping("/{id}/release")
    MailingView release(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Release release) {
        IfMatch.require(version, own(caller, id).version());
        return MailingView.of(releasing.release(id, release.at()));
    }

    /** Stops a mailing: what has not been sent yet stays unsent. 409 {@code mailing-not-under-way} for a draft or a stopped one. */
    @PostMapping("/{id}/stop")
    MailingView stop(Caller caller, @PathVariable UUID id) {
        own(caller, id);
        return MailingView.of(releasing.stop(id));
    }

    private MailPreview as(Mailing mailing, Event event, String name, Language language) {
        return previewing.preview(mailing.purpose(), event, name, language, mailing.facts(language));
    }

    /** @throws NotFound for another host's as for none */
    private Mailing own(Caller caller, UUID id) {
        access.demandDesk(caller);
        var mailing = mailings.find(id).orElseThrow(() -> new NotFound("mailing", id));
        if (!access.organises(caller, mailing.eventId())) {
            throw new NotFound("mailing", id);
        }
        return mailing;
    }

    private Reader recipient(Mailing mailing, UUID id) {
        return composing.recipients(mailing).stream()
                .filter(reader -> reader.readerId().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("recipient", id));
    }

    private static Language language(String code) {
        if (!"sv".equals(code) && !"en".equals(code)) {
            throw new InvalidField("language", "unknown-language");
        }
        return Language.of(code);
    }

    private static ResponseEntity<MailingView> answer(Mailing mailing) {
        return ResponseEntity.ok().eTag(IfMatch.tag(mailing.version())).body(MailingView.of(mailing));
    }
}
