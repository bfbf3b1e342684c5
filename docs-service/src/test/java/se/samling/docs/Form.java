package se.samling.docs;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart form as a browser writes it (RFC 7578): UTF-8 in names, a part per field. */
final class Form {

    private static final String BOUNDARY = "----samling-tests";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private boolean whole = true;

    static Form of(String fileName, byte[] content, String title) {
        return new Form().file(fileName, content).field("title", title).field("language", "sv");
    }

    static Form of(String fileName, String content, String title) {
        return of(fileName, content.getBytes(StandardCharsets.UTF_8), title);
    }

    /** A paper that was scanned, no two alike. */
    static Form scan(String fileName) {
        return new Form().file(fileName, ("%PDF-1.7\n%" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    Form field(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    Form file(String name, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        parts.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** Leaves the end out, as a connection that broke would. */
    Form broken() {
        whole = false;
        return this;
    }

    String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    BodyPublisher body() {
        if (whole) {
            write("--" + BOUNDARY + "--\r\n");
            whole = false;
        }
        return BodyPublishers.ofByteArray(parts.toByteArray());
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
