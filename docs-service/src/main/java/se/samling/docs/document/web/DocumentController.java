package se.samling.docs.document.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.document.Document;
import se.samling.docs.document.Documents;
import se.samling.docs.document.Fetched;
import se.samling.docs.document.Markdown;
import se.samling.docs.document.Removing;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** One document, by its own address; the reading rule is asked every time. */
@RestController
@RequestMapping("/api/documents/{id}")
class DocumentController {

    private final Documents documents;
    private final ReadingRule rule;
    private final Removing removing;
    private final Markdown markdown;
    private final Download download;
    private final ApplicationEventPublisher facts;

    DocumentController(
            Documents documents,
            ReadingRule rule,
            Removing removing,
            Markdown markdown,
            Download download,
            ApplicationEventPublisher facts) {
        this.documents = documents;
        this.rule = rule;
        this.removing = removing;
        this.markdown = markdown;
        this.download = download;
        this.facts = facts;
    }

    /** Shows one document; its text, or what its file is. The reading rule is asked every time. */
    @GetMapping
    DocumentView document(@PathVariable UUID id, Caller caller) {
        return DocumentView.of(readable(id, caller), markdown);
    }

    /** Downloads a document's file, or its text as HTML; one byte range may be asked for. */
    @GetMapping("/content")
    ResponseEntity<Resource> content(
            @PathVariable UUID id,
            Caller caller,
            @Parameter(hidden = true) HttpMethod method,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var document = readable(id, caller);
        var answer = download.of(document, headers);
        if (method.equals(HttpMethod.GET) && beginning(answer) && !rule.organises(caller, document.eventId())) {
            facts.publishEvent(new Fetched(document));
        }
        return answer;
    }

    /** The whole, or its first bytes: who goes on with what they have fetches nothing anew. */
    private static boolean beginning(ResponseEntity<Resource> answer) {
        var range = answer.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE);
        return answer.getStatusCode().is2xxSuccessful() && (range == null || range.startsWith("bytes 0-"));
    }

    /** Removes a document from an event's documentation. For the coordinators of the event's hosts. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        var document = readable(id, caller);
        if (!rule.organises(caller, document.eventId())) {
            throw new Forbidden("forbidden");
        }
        removing.remove(document);
    }

    private Document readable(UUID id, Caller caller) {
        var document = documents.find(id).orElseThrow(() -> new NotFound("document", id));
        rule.mayRead(caller, document.eventId());
        return document;
    }
}
