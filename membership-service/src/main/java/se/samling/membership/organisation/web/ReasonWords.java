package se.samling.membership.organisation.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Codes of this service in the reader's words, from the bundle {@code reasons}. */
@Component
public class ReasonWords {

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    ReasonWords() {
        words.setBasename("reasons");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.of("sv"));
        words.setUseCodeAsDefaultMessage(true);
    }

    public String of(String code, Locale locale) {
        return words.getMessage(code, null, "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.of("sv"));
    }
}
