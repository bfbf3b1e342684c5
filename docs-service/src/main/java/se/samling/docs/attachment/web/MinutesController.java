package se.samling.docs.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.docs.attachment.Attaching;
import se.samling.docs.attachment.Attachment;
import se.samling.docs.attachment.Attachments;
import se.samling.docs.directory.KnownEnrolment;
import se.samling.docs.file.web.FileDownload;
import se.samling.docs.file.web.ReceivedFile;
import se.samling.docs.reading.Insider;
import se.samling.docs.reading.Insiders;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * The minutes of a board's decision to take part in a cohort, as the organisation's contact hands them in (R3.2): attachments of the
 * enrolment's dossier, which organisers reach as any other. {@code key} is the enrolment's id, or the token of the contact's personal
 * link, which needs no account. A participant is no reader of the board's papers.
 */
@RestController
@RequestMapping("/api/enrolments/{key}/minutes")
class MinutesController {

    private final Insiders insiders;
    private final Attachments attachments;
    private final Attaching attaching;
    private final FileDownload download;
    private final DataSize most;

    MinutesController(
            Insiders insiders,
            Attachments attachments,
            Attaching attaching,
            FileDownload download,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.insiders = insiders;
        this.attachments = attachments;
        this.attaching = attaching;
        this.download = download;
        this.most = most;
    }

    /** Lists the minutes handed in with an organisation's application to a cohort. */
    @GetMapping
    List<AttachmentView> list(@PathVariable String key, Caller caller) {
        return attachments.of(contact(key, caller).enrolment().id()).stream()
                .map(AttachmentView::of)
                .toList();
    }

    /** Downloads minutes handed in with an organisation's application, or one byte range of them. */
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(
            @PathVariable String key,
            @PathVariable UUID id,
            Caller caller,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        return download.of(find(contact(key, caller).enrolment(), id).file(), headers);
    }

    /**
     * Hands in the minutes of a board's decision: PDF, JPEG or PNG, 50 MB at most. Also after admission. The same file twice is one.
     * 409 {@code already-decided} when declined.
     */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = DossierController.ScanForm.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView attach(
            @PathVariable String key, Caller caller, @Parameter(hidden = true) MultipartHttpServletRequest form) {
        var contact = contact(key, caller);
        var enrolment = contact.enrolment();
        if (!enrolment.open() && !enrolment.admitted()) {
            throw new Conflict("already-decided");
        }
        try (var received = ReceivedFile.from(form, most.toMegabytes())) {
            return AttachmentView.of(
                    attaching.attach(enrolment.id(), received.content(), received.name(), contact.personId()));
        }
    }

    /**
     * Removes minutes that were handed in, while the application is open. What an admission rests on stays: 409
     * {@code already-decided}.
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable UUID id, Caller caller) {
        var enrolment = contact(key, caller).enrolment();
        var minutes = find(enrolment, id);
        if (!enrolment.open()) {
            throw new Conflict("already-decided");
        }
        attaching.remove(minutes);
    }

    private Attachment find(KnownEnrolment enrolment, UUID id) {
        return attachments
                .find(id)
                .filter(one -> one.dossierId().equals(enrolment.id()))
                .orElseThrow(() -> new NotFound("attachment", id));
    }

    private Insider contact(String key, Caller caller) {
        var insider = insiders.find(key, caller);
        if (!insider.contact()) {
            throw new NotFound("enrolment", key);
        }
        return insider;
    }
}
