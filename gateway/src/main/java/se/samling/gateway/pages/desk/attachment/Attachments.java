package se.samling.gateway.pages.desk.attachment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import se.samling.gateway.calls.FileTransfers;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.docs.Attachment;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.words.Words;

/**
 * What is attached to a record of another service, for the page of that record: the fragment {@code desk/attachment/parts} shows
 * it, and the page's controller passes on what its form sends.
 */
@Component
public class Attachments {

    private final DocsClient docs;
    private final FileTransfers files;
    private final Sections sections;
    private final Words words;

    Attachments(DocsClient docs, FileTransfers files, Sections sections, Words words) {
        this.docs = docs;
        this.files = files;
        this.sections = sections;
        this.words = words;
    }

    /** Side by side with what else the page asks; the page stands without it. */
    public Section<List<Attachment>> of(UUID record) {
        return sections.ask(Service.DOCS, () -> docs.attachedTo(record)).section();
    }

    /** One of the record's own; anything else is not found. */
    public Attachment one(UUID record, UUID id) {
        return docs.attachedTo(record).stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NothingThere("attachment"));
    }

    /** Nothing chosen: the error to show; null when there is a file to attach. */
    public @Nullable FormErrors missing(@Nullable MultipartFile file) {
        return file == null || file.isEmpty()
                ? FormErrors.field("file", words.say("desk.attachment.choose-file"))
                : null;
    }

    /** Attaches it; refusals come as problems. */
    public void attach(UUID record, MultipartFile file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file.getResource());
        files.upload(Service.DOCS, "/api/dossiers/" + record + "/attachments", parts);
    }

    public void remove(UUID id) {
        docs.removeAttachment(id);
    }
}
