package se.samling.docs.attachment.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.attachment.Attaching;
import se.samling.docs.attachment.Attachment;
import se.samling.docs.attachment.Attachments;
import se.samling.docs.file.web.FileDownload;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** One attached file, by its own address; the dossier's rule is asked every time, and somebody else's file looks like none. */
@RestController
@RequestMapping("/api/attachments/{id}")
class AttachmentController {

    private final Attachments attachments;
    private final Attaching attaching;
    private final ReadingRule rule;
    private final FileDownload download;

    AttachmentController(Attachments attachments, Attaching attaching, ReadingRule rule, FileDownload download) {
        this.attachments = attachments;
        this.attaching = attaching;
        this.rule = rule;
        this.download = download;
    }

    /** Downloads an attached file, or one byte range of it. To those who may not read it, it looks like none (404). */
    @GetMapping("/content")
    ResponseEntity<Resource> content(
            @PathVariable UUID id, Caller caller, @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var attachment = find(id);
        rule.mayReadDossier(caller, attachment.dossierId());
        return download.of(attachment.file(), headers);
    }

    /** Removes an attached file. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        var attachment = find(id);
        rule.mayKeepDossier(caller, attachment.dossierId());
        attaching.remove(attachment);
    }

    private Attachment find(UUID id) {
        return attachments.find(id).orElseThrow(() -> new NotFound("attachment", id));
    }
}
