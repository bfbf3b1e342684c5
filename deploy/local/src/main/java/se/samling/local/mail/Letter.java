package se.samling.local.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart for reading.
 *
 * @param text the plain text, empty when there is none
 * @param html the HTML, empty when there is none
 * @param attachments every other part, calendar entries too
 * @param raw the source as it came
 */
record Letter(
        long id,
        String from,
        List<String> to,
        String subject,
        @Nullable Instant date,
        List<Line> headers,
        String text,
        String html,
        List<Attachment> attachments,
        byte[] raw) {

    /** One header as it stands in the source, decoded for reading. */
    record Line(String name, String value) {}

    /** {@code contentId}, without its brackets, is what the HTML shows it by (RFC 2392); empty for most. */
    record Attachment(int number, String name, String mediaType, String contentId, byte[] content) {}

    /** The HTML with its own pictures in it, as a mail program shows them. */
    String illustrated() {
        var illustrated = html;
        for (var part : attachments) {
            if (!part.contentId().isEmpty()) {
                illustrated = illustrated.replace(
                        "cid:" + part.contentId(),
                        "data:" + part.mediaType() + ";base64,"
                                + Base64.getEncoder().encodeToString(part.content()));
            }
        }
        return illustrated;
    }

    static Letter read(long id, byte[] raw) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(raw));
            var parts = new Parts();
            parts.take(message);
            var sent = message.getSentDate();
            return new Letter(
                    id,
                    String.join(", ", addresses(message.getHeader("From", ","))),
                    recipients(message),
                    message.getSubject() == null ? "" : message.getSubject(),
                    sent == null ? null : sent.toInstant(),
                    headers(message),
                    parts.text.toString(),
                    parts.html.toString(),
                    parts.attachments,
                    raw);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String source() {
        return new String(raw, StandardCharsets.UTF_8);
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        var to = message.getHeader("To", ",");
        return addresses(to == null ? message.getHeader("Delivered-To", ",") : to);
    }

    private static List<String> addresses(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false))
                    .map(Letter::readable)
                    .toList();
        } catch (MessagingException e) {
            return List.of(header);
        }
    }

    /** Without the quotation marks that only the wire needs. */
    private static String readable(InternetAddress address) {
        return address.getPersonal() == null
                ? address.getAddress()
                : address.getPersonal() + " <" + address.getAddress() + ">";
    }

    private static List<Line> headers(MimeMessage message) throws MessagingException, IOException {
        var lines = new ArrayList<Line>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            lines.add(new Line(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
        }
        return lines;
    }

    /** Walks the tree of parts: the first text of each kind is for reading, the rest is attached. */
    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void take(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart many) {
                for (int i = 0; i < many.getCount(); i++) {
                    take(many.getBodyPart(i));
                }
            } else if (isBody(part, "text/plain", text)) {
                text.append(part.getContent());
            } else if (isBody(part, "text/html", html)) {
                html.append(part.getContent());
            } else {
                attachments.add(attachment(part));
            }
        }

        private static boolean isBody(Part part, String type, StringBuilder taken) throws MessagingException {
            return part.isMimeType(type) && taken.isEmpty() && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        }

        private Attachment attachment(Part part) throws MessagingException, IOException {
            var type = part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
            var number = attachments.size() + 1;
            var name = part.getFileName();
            var usual = "text/calendar".equals(type) ? "kalender-" + number + ".ics" : "bilaga-" + number;
            return new Attachment(
                    number,
                    name == null ? usual : MimeUtility.decodeText(name),
                    type,
                    part instanceof MimePart mime && mime.getContentID() != null
                            ? mime.getContentID().replaceAll("[<>]", "")
                            : "",
                    part.getInputStream().readAllBytes());
        }
    }

    static {
        // broken mail is shown as well as can be, not refused
        Properties system = System.getProperties();
        system.setProperty("mail.mime.address.strict", "false");
        system.setProperty("mail.mime.decodetext.strict", "false");
        system.setProperty("mail.mime.ignoreunknownencoding", "true");
        system.setProperty("mail.mime.parameters.strict", "false");
    }
}
