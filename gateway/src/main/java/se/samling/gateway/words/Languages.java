package se.samling.gateway.words;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language, Swedish or English: what they chose on this page ({@code ?lang=en}), else what they chose before
 * (cookie {@code lang}), else what their browser prefers, else Swedish.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

    public static final Locale SWEDISH = Locale.of("sv", "SE");
    public static final Locale ENGLISH = Locale.of("en", "GB");
    public static final String PARAMETER = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = chosenNow(request);
        if (chosen != null) {
            return chosen;
        }
        Cookie before = WebUtils.getCookie(request, PARAMETER);
        var remembered = before == null ? null : known(before.getValue());
        return remembered != null ? remembered : preferred(request);
    }

    /** The language chosen by this very request, if any. Read from the query alone: a form's body is not touched. */
    static @Nullable Locale chosenNow(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return null;
        }
        for (var pair : query.split("&")) {
            if (pair.startsWith(PARAMETER + "=")) {
                return known(pair.substring(PARAMETER.length() + 1));
            }
        }
        return null;
    }

    private static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return SWEDISH;
        }
        var wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            var known = known(wanted.nextElement().getLanguage());
            if (known != null) {
                return known;
            }
        }
        return SWEDISH;
    }

    private static @Nullable Locale known(@Nullable String language) {
        return switch (language) {
            case "sv" -> SWEDISH;
            case "en" -> ENGLISH;
            case null, default -> null;
        };
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with ?lang=");
    }

    /** All languages, the first is the default. */
    public static List<Locale> all() {
        return List.of(SWEDISH, ENGLISH);
    }
}
