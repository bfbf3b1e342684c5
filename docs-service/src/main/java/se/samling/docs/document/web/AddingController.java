package se.samling.docs.document.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.docs.document.Document;
import se.samling.docs.document.Draft.FileDraft;
import se.samling.docs.document.Markdown;
import se.samling.docs.document.Uploading;
import se.samling.docs.document.Writing;
import se.samling.docs.file.web.ReceivedFile;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.security.Caller;

/** What coordinators of an event's hosts add to its documentation. */
@RestController
@RequestMapping("/api/events/{id}/documents")
class AddingController {

    private final ReadingRule rule;
    private final Uploading uploading;
    private final Writing writing;
    private final Markdown markdown;
    private final DataSize most;

    AddingController(
            ReadingRule rule,
            Uploading uploading,
            Writing writing,
            Markdown markdown,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.rule = rule;
        this.uploading = uploading;
        this.writing = writing;
        this.markdown = markdown;
        this.most = most;
    }

    /** The form, for the API's description only. */
    record FileForm(
            MultipartFile file, String title, @Nullable String language) {}

    /** Adds a file to an event's documents, 50 MB at most. Its type is judged by its content. For the coordinators of the event's hosts. */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = FileForm.class))))
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentView> addFile(
            @PathVariable UUID id, Caller caller, @Parameter(hidden = true) MultipartHttpServletRequest form) {
        rule.mayAdd(caller, id);
        try (var received = ReceivedFile.from(form, most.toMegabytes())) {
            return created(uploading.upload(
                    id,
                    new FileDraft(
                            received.content(), received.name(), received.field("title"), received.field("language")),
                    caller.personId()));
        }
    }

    /** Adds a text in Markdown to an event's documents. For the coordinators of the event's hosts. */
    @PostMapping(path = "/texts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DocumentView> addText(@PathVariable UUID id, Caller caller, @RequestBody TextRequest text) {
        rule.mayAdd(caller, id);
        return created(writing.write(id, text.draft(), caller.personId()));
    }

    private ResponseEntity<DocumentView> created(Document document) {
        return ResponseEntity.created(URI.create("/api/documents/" + document.id()))
                .body(DocumentView.of(document, markdown));
    }
}
