package se.samling.docs.file.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.docs.file.FileTooLarge;
import se.samling.docs.file.Intake;
import se.samling.platform.problem.InvalidField;

/** The form's file part in a temporary place of its own, gone when closed. */
public final class ReceivedFile implements AutoCloseable {

    private final Path content;
    private final @Nullable String name;
    private final MultipartHttpServletRequest form;

    private ReceivedFile(Path content, @Nullable String name, MultipartHttpServletRequest form) {
        this.content = content;
        this.name = name;
        this.form = form;
    }

    /**
     * Reads the body now, not before: who may not add has not been listened to.
     *
     * @throws FileTooLarge where more comes than may be kept
     * @throws BrokenForm where the body is no form, or ends too early
     */
    public static ReceivedFile from(MultipartHttpServletRequest request, long mostMegabytes) {
        try {
            MultipartFile part = request.getFile("file");
            if (part == null) {
                throw new InvalidField("file", "required");
            }
            Path content = Files.createTempFile("received", ".part");
            part.transferTo(content.toFile());
            return new ReceivedFile(content, part.getOriginalFilename(), request);
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw new FileTooLarge(mostMegabytes);
        } catch (MultipartException broken) {
            throw new BrokenForm();
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** @throws FileTooLarge where it is larger */
    public void demandAtMost(DataSize most) {
        if (Intake.size(content) > most.toBytes()) {
            throw new FileTooLarge(most.toMegabytes());
        }
    }

    public Path content() {
        return content;
    }

    /** The name it came with. */
    public @Nullable String name() {
        return name;
    }

    /** Another field of the form, where something was given. */
    public @Nullable String field(String field) {
        String value = form.getParameter(field);
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException left) {
            content.toFile().deleteOnExit();
        }
    }
}
