package se.samling.gateway.client.docs;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import se.samling.gateway.client.Page;

/** docs-service's API; every read obeys the reading rule now. */
@HttpExchange
public interface DocsClient {

    /** What the caller may read, best match first with a query, else newest first. */
    @GetExchange("/api/documents")
    Page<DocumentHit> search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor);

    /** A network's collections, one per event, newest first. Not a member: 403 {@code members-only}; anonymous: 401. */
    @GetExchange("/api/networks/{slug}/documents")
    List<Collection> ofNetwork(@PathVariable String slug);

    /** One event's collection; the same rule, or for everybody. Neither open nor a network's: 403 {@code organisers-only}. */
    @GetExchange("/api/events/{id}/documents")
    Collection ofEvent(@PathVariable UUID id);

    @GetExchange("/api/documents/{id}")
    Document document(@PathVariable UUID id);

    /** The file itself, or a text document as text/html. */
    @GetExchange("/api/documents/{id}/content")
    ResponseEntity<Resource> content(@PathVariable UUID id);

    /** Organiser of a host: a text (Markdown). */
    @PostExchange("/api/events/{id}/documents/texts")
    Document addText(@PathVariable UUID id, @RequestBody TextDraft draft);

    /** Organiser of a host: everybody may read from now on. An event of a network: 409 {@code members-documentation}. */
    @PutExchange("/api/events/{id}/documents/opening")
    void open(@PathVariable UUID id);

    /** Takes the opening back. */
    @DeleteExchange("/api/events/{id}/documents/opening")
    void close(@PathVariable UUID id);

    @DeleteExchange("/api/documents/{id}")
    void remove(@PathVariable UUID id);

    /** What is attached to a record of another service, such as a signature on paper; {@code id} is the record's. */
    @GetExchange("/api/dossiers/{id}/attachments")
    List<Attachment> attachedTo(@PathVariable UUID id);

    /** The minutes of an organisation's decision, for its contact; {@code key} is a token of purpose {@code enrolment}. */
    @GetExchange("/api/enrolments/{key}/minutes")
    List<Attachment> minutes(@PathVariable String key);

    @DeleteExchange("/api/enrolments/{key}/minutes/{id}")
    void removeMinutes(@PathVariable String key, @PathVariable UUID id);

    @DeleteExchange("/api/attachments/{id}")
    void removeAttachment(@PathVariable UUID id);
}
