package se.samling.notification.letter;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import se.samling.notification.language.Language;

/** The message bundle {@code mail/messages}; a key that is missing in a language is an error, never another language's words. */
@Component
public class Words {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Words() {
        source.setBasename("mail/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    public String say(Language language, String key, Object... arguments) {
        return source.getMessage(key, arguments, language.locale());
    }
}
