package se.samling.gateway.pages.desk.mail;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samling.gateway.client.notification.MailPreview;

/** A mail as a document of its own, to be shown inside our page: nothing in it runs, and it brings its styles with it. */
public final class MailFrame {

    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-ancestors 'self'";

    private MailFrame() {}

    public static ResponseEntity<String> of(MailPreview mail) {
        return of(mail.html());
    }

    static ResponseEntity<String> of(String html) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(html);
    }
}
