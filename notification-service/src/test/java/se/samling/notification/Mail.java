package se.samling.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A mail as it arrived, read by parsers that are not ours. */
public record Mail(MimeMessage message) {

    public String subject() {
        return read(message::getSubject);
    }

    public @Nullable String header(String name) {
        return read(() -> {
            String value = message.getHeader(name, null);
            return value == null ? null : MimeUtility.decodeText(value);
        });
    }

    public String text() {
        return part("text/plain").orElseThrow();
    }

    /** The text without its line breaks. */
    public String words() {
        return text().replaceAll("\\s+", " ");
    }

    public String html() {
        return part("text/html").orElseThrow();
    }

    /** The calendar of the alternative part, where Outlook and Gmail look for it. */
    public Optional<ICalendar> calendar() {
        return part("text/calendar").map(text -> Biweekly.parse(text).first());
    }

    /** The types of all parts, outermost first, without their parameters. */
    public List<String> structure() {
        var types = new ArrayList<String>();
        parts(message).forEach(part -> types.add(type(part)));
        return types;
    }

    /** The address behind the first link whose path begins with {@code path}, without its host. */
    public String link(String path) {
        var matcher = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "\\S*)")
                .matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("no link to " + path + " in\n" + text());
        }
        return matcher.group(1);
    }

    /** What the QR code says that the HTML shows. */
    public String code() {
        return read(() -> {
            for (Part part : parts(message)) {
                if (part instanceof MimePart mime && "<ticket@samling>".equals(mime.getContentID())) {
                    var picture = ImageIO.read(part.getInputStream());
                    int width = picture.getWidth();
                    var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
                    var seen = new RGBLuminanceSource(width, picture.getHeight(), pixels);
                    return new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                            .getText();
                }
            }
            throw new AssertionError("no code in " + structure());
        });
    }

    /** The bytes of the file of that name. */
    public byte[] enclosure(String fileName) {
        return read(() -> {
            for (Part part : parts(message)) {
                if (fileName.equals(part.getFileName())) {
                    try (var in = part.getInputStream()) {
                        return in.readAllBytes();
                    }
                }
            }
            throw new AssertionError("no file " + fileName);
        });
    }

    private Optional<String> part(String type) {
        return parts(message).stream()
                .filter(part -> type(part).equals(type))
                .findFirst()
                .map(Mail::content);
    }

    private static List<Part> parts(Part part) {
        return read(() -> {
            var parts = new ArrayList<Part>();
            parts.add(part);
            if (part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    BodyPart child = multipart.getBodyPart(i);
                    parts.addAll(parts(child));
                }
            }
            return parts;
        });
    }

    private static String type(Part part) {
        return read(() -> part.getContentType().split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT));
    }

    private static String content(Part part) {
        return read(() -> {
            try (var in = part.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            }
        });
    }

    private interface Reading<T extends @Nullable Object> {
        T read() throws MessagingException, IOException, ReaderException;
    }

    private static <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException | ReaderException e) {
            throw new IllegalStateException(e);
        }
    }
}
