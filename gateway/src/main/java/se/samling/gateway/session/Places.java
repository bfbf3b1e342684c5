package se.samling.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses on this site to come back to; never anywhere else. */
public final class Places {

    private Places() {}

    /** Path and query of the request. */
    public static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The log-in page that leads back to {@code place}. */
    public static String loginFor(String place) {
        return "/logga-in?till=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    /** {@code place} if it is a path on this site, else the start page. */
    public static String safe(@Nullable String place) {
        if (place == null
                || !place.startsWith("/")
                || place.startsWith("//")
                || place.length() > 500
                || place.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 127)) {
            return "/";
        }
        return place;
    }
}
