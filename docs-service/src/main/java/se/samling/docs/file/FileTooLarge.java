package se.samling.docs.file;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.Problem;

/** The file is larger than may be kept; counted while it is received, whatever the sender said: 413. */
public class FileTooLarge extends Problem {

    /** @param megabytes the most a file may have */
    public FileTooLarge(long megabytes) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                "payload-too-large",
                List.of(FieldError.of("file", "file-too-large", megabytes)),
                List.of(),
                Map.of());
    }
}
