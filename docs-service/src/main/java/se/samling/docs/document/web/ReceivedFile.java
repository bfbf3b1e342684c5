package se.samling.docs.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.docs.document.Draft.FileDraft;
import se.samling.docs.document.FileTooLarge;
import se.samling.platform.problem.InvalidField;

/** The form's file part in a temporary place of its own, gone when closed. */
final class ReceivedFile implements AutoCloseable {

    private final Path content;
    private final FileDraft draft;

    private ReceivedFile(Path content, FileDraft draft) {
        this.content = content;
        this.draft = draft;
    }

    /**
     * Reads the body now, not before: who may not add has not been listened to.
     *
     * @throws FileTooLarge where more comes than may be kept
     * @throws BrokenForm where the body is no form, or ends too early
     */
    static ReceivedFile from(MultipartHttpServletRequest request, long mostMegabytes) {
        try {
            MultipartFile part = request.getFile("file");
            if (part == null) {
                throw new InvalidField("file", "required");
            }
            Path content = Files.createTempFile("document", ".part");
            part.transferTo(content.toFile());
            String title = request.getParameter("title");
            String language = request.getParameter("language");
            return new ReceivedFile(
                    content, new FileDraft(content, part.getOriginalFilename(), title, given(language)));
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw new FileTooLarge(mostMegabytes);
        } catch (MultipartException broken) {
            throw new BrokenForm();
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    FileDraft draft() {
        return draft;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException left) {
            content.toFile().deleteOnExit();
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
