package se.samling.docs.document.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.samling.docs.document.Document;
import se.samling.docs.document.Kind;
import se.samling.docs.document.Markdown;
import se.samling.docs.file.web.FileDownload;

/** A document on its way out: a file as it came, a text as a page. */
@Component
class Download {

    private final FileDownload files;
    private final Markdown markdown;

    Download(FileDownload files, Markdown markdown) {
        this.files = files;
        this.markdown = markdown;
    }

    ResponseEntity<Resource> of(Document document, HttpHeaders asked) {
        return document.kind() == Kind.TEXT ? text(document) : files.of(document.file(), asked);
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
        return FileDownload.guarded(HttpStatus.OK, ContentDisposition.inline().build())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .contentLength(page.length)
                .body(new InputStreamResource(new ByteArrayInputStream(page)));
    }
}
