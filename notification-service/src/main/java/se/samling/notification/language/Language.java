package se.samling.notification.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages mail is written in; Swedish unless somebody chose English. */
public enum Language {
    SV(Locale.of("sv", "SE")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** "sv" or "en", as in addresses and messages. */
    public String code() {
        return locale.getLanguage();
    }

    /** Reads "sv" or "en"; anything else, also nothing, is Swedish. */
    public static Language of(@Nullable String code) {
        return "en".equalsIgnoreCase(code) ? EN : SV;
    }
}
