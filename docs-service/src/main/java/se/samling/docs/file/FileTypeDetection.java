package se.samling.docs.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;

/** Says what a file is by looking into it. Its name never makes a file welcome; it can only have it refused. */
@Component
class FileTypeDetection {

    private final Detector detector = new DefaultDetector();

    Optional<String> welcomeTypeOf(Path file, FileName name) {
        var metadata = new Metadata();
        try (var content = TikaInputStream.get(file)) {
            String detected = detector.detect(content, metadata).getBaseType().toString();
            return FileType.welcome(detected, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
