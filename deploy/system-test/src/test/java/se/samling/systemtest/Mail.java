package se.samling.systemtest;

import biweekly.Biweekly;
import biweekly.ICalendar;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A mail as it came over SMTP, taken apart by Jakarta Mail, its calendar entries by biweekly. */
record Mail(String subject, String text, String html, List<String> calendars, MimeMessage message) {

    static Mail of(JsonNode caught) {
        try {
            var source = caught.get("raw").asString();
            var message = new MimeMessage(null, new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
            var mail = new Mail(message.getSubject(), "", "", new ArrayList<>(), message);
            return mail.with(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mail with(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var mail = this;
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                mail = mail.with(child);
            }
            return mail;
        }
        var words = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (part.isMimeType("text/calendar")) {
            calendars.add(words);
            return this;
        }
        if (part.isMimeType("text/html") && html.isEmpty()) {
            return new Mail(subject, text, words, calendars, message);
        }
        return part.isMimeType("text/plain") && text.isEmpty()
                ? new Mail(subject, words, html, calendars, message)
                : this;
    }

    /** The first link in the plain text whose path begins with {@code path}. */
    String link(String path) {
        var links = Pattern.compile("https?://[^\\s/]+(" + Pattern.quote(path) + "[^\\s>)\"]*)")
                .matcher(text);
        if (!links.find()) {
            throw new AssertionError("no link " + path + " in:\n" + text);
        }
        return links.group(1);
    }

    /** The mail's calendar entry; every copy in the mail says the same. */
    ICalendar calendar() {
        var calendar = Biweekly.parse(calendars.getFirst()).first();
        if (calendar == null || calendar.getEvents().size() != 1) {
            throw new AssertionError("not one calendar entry in:\n" + calendars.getFirst());
        }
        return calendar;
    }

    /** The picture that the HTML shows by this name. */
    byte[] picture(String contentId) {
        try {
            return picture(message, contentId);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture(Part part, String contentId) throws MessagingException, IOException {
        if (part instanceof MimePart mime && ("<" + contentId + ">").equals(mime.getContentID())) {
            return part.getInputStream().readAllBytes();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = picture(parts.getBodyPart(i), contentId);
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return new byte[0];
    }

    @Nullable
    String header(String name) {
        try {
            return message.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
