package se.samling.docs.document.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
import org.springframework.web.util.HtmlUtils;
import se.samling.docs.document.ByteRange;
import se.samling.docs.document.Document;
import se.samling.docs.document.Kind;
import se.samling.docs.document.Markdown;
import se.samling.docs.document.ObjectStore;

/** A document's bytes on their way out: never kept on the way, never guessed about, never run. */
@Component
class Download {

    private final ObjectStore store;
    private final Markdown markdown;

    Download(ObjectStore store, Markdown markdown) {
        this.store = store;
        this.markdown = markdown;
    }

    ResponseEntity<Resource> of(Document document, HttpHeaders asked) {
        return document.kind() == Kind.TEXT ? text(document) : file(document, asked);
    }

    private ResponseEntity<Resource> text(Document document) {
        String title = HtmlUtils.htmlEscape(document.title(), "UTF-8");
        byte[] page = """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><main><h1>%s</h1>
                %s</main></body></html>
                """.formatted(
                        document.language(), title, title, markdown.toHtml(Objects.requireNonNull(document.markdown())))
                .getBytes(StandardCharsets.UTF_8);
        return guarded(HttpStatus.OK, ContentDisposition.inline().build())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .contentLength(page.length)
                .body(new InputStreamResource(new ByteArrayInputStream(page)));
    }

    private ResponseEntity<Resource> file(Document document, HttpHeaders asked) {
        var range = range(document, asked);
        if (range != null && range.first() >= document.bytes()) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + document.bytes())
                    .build();
        }
        var name = ContentDisposition.attachment()
                .filename(Objects.requireNonNull(document.fileName()), StandardCharsets.UTF_8)
                .build();
        var answer = guarded(range == null ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT, name)
                .eTag(document.sha256())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(range == null ? document.bytes() : range.bytes());
        if (range != null) {
            answer.header(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes %d-%d/%d".formatted(range.first(), range.last(), document.bytes()));
        }
        return answer.body(new InputStreamResource(store.open(Objects.requireNonNull(document.objectKey()), range)));
    }

    /** One range is honoured; several, a broken one, or one of another version of the file give the whole (RFC 9110). */
    private static @Nullable ByteRange range(Document document, HttpHeaders asked) {
        String ifRange = asked.getFirst(HttpHeaders.IF_RANGE);
        if (ifRange != null && !ifRange.equals('"' + document.sha256() + '"')) {
            return null;
        }
        try {
            var ranges = asked.getRange();
            return ranges.size() == 1 ? byteRange(ranges.getFirst(), document.bytes()) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static ByteRange byteRange(HttpRange range, long bytes) {
        long first = range.getRangeStart(bytes);
        return new ByteRange(first, Math.max(first, range.getRangeEnd(bytes)));
    }

    private static ResponseEntity.BodyBuilder guarded(HttpStatus status, ContentDisposition disposition) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
