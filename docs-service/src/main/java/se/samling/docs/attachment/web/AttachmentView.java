package se.samling.docs.attachment.web;

import java.time.Instant;
import java.util.UUID;
import se.samling.docs.attachment.Attachment;

/** scan: clean, not-scanned. */
record AttachmentView(
        UUID id, UUID dossierId, String fileName, String mediaType, long bytes, String scan, Instant addedAt) {

    static AttachmentView of(Attachment attachment) {
        var file = attachment.file();
        return new AttachmentView(
                attachment.id(),
                attachment.dossierId(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.scan().word(),
                attachment.addedAt());
    }
}
