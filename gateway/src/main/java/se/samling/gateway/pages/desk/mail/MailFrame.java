package se.samling.gateway.pages.desk.mail;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samling.gateway.client.notification.MailPreview;

/** A mail as the frame in our own page shows it. */
final class MailFrame {

    /** Nothing in it runs; a mail brings its styles with it. */
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-ancestors 'self'";

    private MailFrame() {}

    static ResponseEntity<String> of(MailPreview mail) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(mail.html());
    }
}
