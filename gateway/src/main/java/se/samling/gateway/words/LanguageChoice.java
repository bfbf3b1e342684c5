package se.samling.gateway.words;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Remembers the language somebody chose: a year, in a cookie that says nothing else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class LanguageChoice extends OncePerRequestFilter {

    private final boolean https;

    LanguageChoice(@Value("${samling.public-url}") URI publicUrl) {
        this.https = "https".equals(publicUrl.getScheme());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var chosen = Languages.chosenNow(request);
        if (chosen != null) {
            remember(chosen.getLanguage(), https, response);
        }
        chain.doFilter(request, response);
    }

    /** For somebody who logs in: the language of their account, unless they have chosen one in this browser. */
    public static void rememberFor(
            @Nullable String accountLanguage, HttpServletRequest request, HttpServletResponse response) {
        if (accountLanguage != null
                && List.of("sv", "en").contains(accountLanguage)
                && WebUtils.getCookie(request, Languages.PARAMETER) == null) {
            remember(accountLanguage, request.isSecure(), response);
        }
    }

    private static void remember(String language, boolean https, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Languages.PARAMETER, language)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
