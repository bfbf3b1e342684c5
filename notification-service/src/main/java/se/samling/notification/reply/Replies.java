package se.samling.notification.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import se.samling.notification.reply.Reply.Answer;

/** Reads the REPLY (RFC 5546, 3.2.3) that a calendar program mails to the organizer of an entry: one event, one attendee. */
public final class Replies {

    private static final String BEGINS = "kalender+";
    private static final Pattern OUR_ADDRESS =
            Pattern.compile("kalender\\+([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");
    private static final String[] CAME_TO = {"To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"};
    private static final int LARGEST = 100_000;
    private static final int DEEPEST = 5;

    private Replies() {}

    public static String address(UUID replyId, String domain) {
        return BEGINS + replyId + "@" + domain;
    }

    /** Whether it came to such an address at all. */
    public static boolean addressed(MimeMessage message) throws MessagingException {
        return replyId(message).isPresent();
    }

    /** Empty for a message that is no answer in a calendar to an entry of ours, or none that can be understood. */
    public static Optional<Reply> read(MimeMessage message) throws MessagingException, IOException {
        var id = replyId(message);
        var text = id.isEmpty() ? Optional.<String>empty() : calendar(message, 0);
        return text.isEmpty() ? Optional.empty() : reply(id.get(), text.get());
    }

    private static Optional<Reply> reply(UUID id, String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            String method = calendar.getProperty(Property.METHOD)
                    .map(Property::getValue)
                    .orElse("");
            var events = calendar.getComponents("VEVENT");
            if (!"REPLY".equalsIgnoreCase(method)
                    || events.size() != 1
                    || !(events.getFirst() instanceof VEvent event)) {
                return Optional.empty();
            }
            var attendees = event.<Attendee>getProperties(Property.ATTENDEE);
            return attendees.size() == 1 ? reply(id, event, attendees.getFirst()) : Optional.empty();
        } catch (IOException | ParserException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> reply(UUID id, VEvent event, Attendee attendee) {
        var uid = event.getProperty(Property.UID).map(Property::getValue);
        var said = attendee.<PartStat>getParameter("PARTSTAT")
                .map(PartStat::getValue)
                .flatMap(Replies::answer);
        if (uid.isEmpty() || said.isEmpty()) {
            return Optional.empty();
        }
        int sequence = event.<Sequence>getProperty(Property.SEQUENCE)
                .map(Sequence::getSequenceNo)
                .orElse(0);
        Instant stamp = event.<DtStamp>getProperty(Property.DTSTAMP)
                .map(DtStamp::getDate)
                .orElse(Instant.EPOCH);
        return Optional.of(new Reply(id, uid.get(), mailbox(attendee.getCalAddress()), said.get(), sequence, stamp));
    }

    private static String mailbox(URI address) {
        String text = address.toString();
        return text.toLowerCase(Locale.ROOT).startsWith("mailto:") ? text.substring("mailto:".length()) : text;
    }

    private static Optional<Answer> answer(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> Optional.of(Answer.ACCEPTED);
            case "TENTATIVE" -> Optional.of(Answer.TENTATIVE);
            case "DECLINED" -> Optional.of(Answer.DECLINED);
            default -> Optional.empty();
        };
    }

    /** The first calendar in the message, where it is of a size that an answer can have. */
    private static Optional<String> calendar(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            try (InputStream in = part.getInputStream()) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length > LARGEST
                        ? Optional.empty()
                        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int n = 0; n < several.getCount(); n++) {
                BodyPart inner = several.getBodyPart(n);
                var found = calendar(inner, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> replyId(MimeMessage message) throws MessagingException {
        return Collections.list(message.getMatchingHeaders(CAME_TO)).stream()
                .map(Header::getValue)
                .map(value -> OUR_ADDRESS.matcher(value.toLowerCase(Locale.ROOT)))
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }
}
