package se.samling.docs.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.docs.attachment.Attaching;
import se.samling.docs.attachment.Attachments;
import se.samling.docs.file.web.ReceivedFile;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.security.Caller;

/** What is attached to a record of another service: {@code id} is that record's, such as a signature's. */
@RestController
@RequestMapping("/api/dossiers/{id}/attachments")
class DossierController {

    private final ReadingRule rule;
    private final Attachments attachments;
    private final Attaching attaching;
    private final DataSize most;

    DossierController(
            ReadingRule rule,
            Attachments attachments,
            Attaching attaching,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.rule = rule;
        this.attachments = attachments;
        this.attaching = attaching;
        this.most = most;
    }

    /** The form, for the API's description only. */
    record ScanForm(MultipartFile file) {}

    /** Lists the files attached to a record of another service, such as a signature. */
    @GetMapping
    List<AttachmentView> list(@PathVariable UUID id, Caller caller) {
        rule.mayReadDossier(caller, id);
        return attachments.of(id).stream().map(AttachmentView::of).toList();
    }

    /**
     * Attaches a scan to a record of another service: PDF, JPEG or PNG, 50 MB at most. The type is judged by the content; the same
     * file twice is one.
     */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ScanForm.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> attach(
            @PathVariable UUID id, Caller caller, @Parameter(hidden = true) MultipartHttpServletRequest form) {
        rule.mayKeepDossier(caller, id);
        try (var received = ReceivedFile.from(form, most.toMegabytes())) {
            var attached = attaching.attach(id, received.content(), received.name(), caller.personId());
            return ResponseEntity.created(URI.create("/api/attachments/" + attached.id() + "/content"))
                    .body(AttachmentView.of(attached));
        }
    }
}
