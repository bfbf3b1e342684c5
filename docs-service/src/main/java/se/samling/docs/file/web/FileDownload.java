package se.samling.docs.file.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samling.docs.file.ByteRange;
import se.samling.docs.file.ObjectStore;
import se.samling.docs.file.StoredFile;

/** A file's bytes on their way out. */
@Component
public class FileDownload {

    private final ObjectStore store;

    FileDownload(ObjectStore store) {
        this.store = store;
    }

    /** The file, or the one byte range of it that was asked for. */
    public ResponseEntity<Resource> of(StoredFile file, HttpHeaders asked) {
        var range = range(file, asked);
        if (range != null && range.first() >= file.bytes()) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
                    .build();
        }
        var name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        var answer = guarded(range == null ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT, name)
                .eTag(file.sha256())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(range == null ? file.bytes() : range.bytes());
        if (range != null) {
            answer.header(
                    HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(range.first(), range.last(), file.bytes()));
        }
        return answer.body(new InputStreamResource(store.open(file.key(), range)));
    }

    /** One range is honoured; several, a broken one, or one of another version of the file give the whole (RFC 9110). */
    private static @Nullable ByteRange range(StoredFile file, HttpHeaders asked) {
        String ifRange = asked.getFirst(HttpHeaders.IF_RANGE);
        if (ifRange != null && !ifRange.equals('"' + file.sha256() + '"')) {
            return null;
        }
        try {
            var ranges = asked.getRange();
            return ranges.size() == 1 ? byteRange(ranges.getFirst(), file.bytes()) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static ByteRange byteRange(HttpRange range, long bytes) {
        long first = range.getRangeStart(bytes);
        return new ByteRange(first, Math.max(first, range.getRangeEnd(bytes)));
    }

    /** Never kept on the way, never guessed about, never run. */
    public static ResponseEntity.BodyBuilder guarded(HttpStatus status, ContentDisposition disposition) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
