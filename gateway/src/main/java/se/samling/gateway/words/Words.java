package se.samling.gateway.words;

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
        return text != null && "en".equals(language()) && (text.en() == null || text.en().isBlank()) ? "sv" : null;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** A number with a (non-breaking) space between the thousands. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
    }
}
