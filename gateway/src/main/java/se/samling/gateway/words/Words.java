package se.samling.gateway.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.Text;

/** Words in the reader's language: {@code ${words.in(event.title)}} in templates, {@link #say} in controllers. */
@Component
public class Words {

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text in the reader's language; empty where there is none. */
    public String in(@Nullable Text text) {
        return text == null ? "" : text.in(language());
    }

    /** {@code sv} or {@code en}. */
    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /**
     * Language of a text on the page, for its {@code lang} attribute: {@code sv} where no English was written, null where
     * it is the page's own.
     */
    public @Nullable String otherLanguage(@Nullable Text text) {
        return text != null
                        && "en".equals(language())
                        && (text.en() == null || text.en().isBlank())
                ? "sv"
                : null;
    }

    /** The text's paragraphs, where an empty line or a new line begins one. */
    public List<String> paragraphs(@Nullable Text text) {
        return in(text).lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A file's size: "820 kB", "1,4 MB". */
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1000) + "\u00a0kB";
        }
        return String.format(LocaleContextHolder.getLocale(), "%.1f\u00a0MB", bytes / 1_000_000.0);
    }

    /** A piece of text, marked or not. */
    public record Piece(String text, boolean mark) {}

    /** Text with its matches between « and », taken apart for the template. */
    public List<Piece> marked(String text) {
        var pieces = new ArrayList<Piece>();
        boolean mark = false;
        for (var piece : text.split("(?=[«»])")) {
            if (piece.startsWith("«")) {
                mark = true;
            } else if (piece.startsWith("»")) {
                mark = false;
            }
            var bare = piece.replaceAll("^[«»]", "");
            if (!bare.isEmpty()) {
                pieces.add(new Piece(bare, mark));
            }
        }
        return pieces;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Kronor and öre: "16 000,00 kr", "SEK 16 000.00". */
    public String money(BigDecimal kronor) {
        var amount = String.format(Locale.ROOT, "%,.2f", kronor).replace(',', '\u00a0');
        return "sv".equals(language()) ? amount.replace('.', ',') + "\u00a0kr" : "SEK\u00a0" + amount;
    }

    /** A number with a (non-breaking) space between the thousands. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
