package se.samling.docs.file;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.Problem;

/** The file is, by its content or by what its name would make a computer do, of a type that is not kept here: 415. */
public class FileTypeRefused extends Problem {

    FileTypeRefused(Purpose purpose) {
        super(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                List.of(FieldError.of("file", purpose.refusal())),
                List.of(),
                Map.of());
    }
}
