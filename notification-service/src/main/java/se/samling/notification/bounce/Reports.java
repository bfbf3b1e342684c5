package se.samling.notification.bounce;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;
import se.samling.notification.address.StatusCode;

/**
 * Reads a delivery status notification (RFC 3464). Which mail it is about stands in the address it came to (VERP), or in the
 * Message-ID of what it brings back. Automatic answers, delays and whatever else people send there are none.
 */
final class Reports {

    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern OUR_ADDRESS = Pattern.compile("bounces\\+" + ID + "@");
    private static final Pattern OUR_MAIL = Pattern.compile("<" + ID + "@");
    private static final String[] CAME_TO = {"To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"};
    private static final int LONGEST_REASON = 200;

    private Reports() {}

    /** Empty for a message that is no report of a mail of ours that failed. */
    static Optional<Report> read(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        var report = new MultipartReport(message.getDataHandler().getDataSource());
        if (!(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        UUID id = address(message).or(() -> returned(report)).orElse(null);
        InternetHeaders failed = failed(status);
        return id == null || failed == null ? Optional.empty() : Optional.of(report(id, failed));
    }

    /** Whether a machine wrote it (RFC 3834): a report, an answer while somebody is away. */
    static boolean automatic(MimeMessage message) throws MessagingException {
        String submitted = message.getHeader("Auto-Submitted", null);
        return message.isMimeType("multipart/report")
                || submitted != null
                        && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no")
                || message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null;
    }

    private static Report report(UUID id, InternetHeaders failed) {
        String status = Objects.requireNonNullElse(failed.getHeader("Status", null), "");
        String diagnostic = Objects.requireNonNullElse(failed.getHeader("Diagnostic-Code", null), "");
        String said = diagnostic
                .replaceFirst("(?i)^\\s*smtp\\s*;\\s*", "")
                .replaceAll("\\s+", " ")
                .strip();
        // 5.0.0 is what a server writes that only has the words
        var code = StatusCode.in(status.strip().equals("5.0.0") ? said : status).or(() -> StatusCode.in(said));
        boolean nobody = code.filter(StatusCode::nobodyThere).isPresent();
        String reason = said.isEmpty() ? status.strip() : said;
        return new Report(
                id,
                nobody ? Report.Verdict.NOBODY_THERE : Report.Verdict.NOT_THIS_TIME,
                reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
    }

    /** The recipient that did not get it: a mail of ours has one. */
    private static @Nullable InternetHeaders failed(DeliveryStatus status) {
        return Stream.iterate(0, n -> n < status.getRecipientDSNCount(), n -> n + 1)
                .map(status::getRecipientDSN)
                .filter(one -> "failed"
                        .equals(Objects.requireNonNullElse(one.getHeader("Action", null), "")
                                .strip()
                                .toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<UUID> address(MimeMessage message) throws MessagingException {
        return Collections.list(message.getMatchingHeaders(CAME_TO)).stream()
                .map(Header::getValue)
                .flatMap(value -> id(OUR_ADDRESS, value).stream())
                .findFirst();
    }

    private static Optional<UUID> returned(MultipartReport report) {
        try {
            Part mail = report.getReturnedMessage();
            String[] ids = mail == null ? null : mail.getHeader("Message-ID");
            return ids == null
                    ? Optional.empty()
                    : Arrays.stream(ids)
                            .flatMap(value -> id(OUR_MAIL, value).stream())
                            .findFirst();
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(Pattern pattern, String text) {
        var matcher = pattern.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    /** A session to read with; a mail that breaks the rules a little is read all the same. */
    static Session session(Properties more) {
        var properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.putAll(more);
        return Session.getInstance(properties);
    }
}
