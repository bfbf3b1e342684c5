package se.samling.platform.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Reads {@code "GET /api/things/{id}"}. */
public final class EndpointLine {

    private EndpointLine() {}

    public static RequestMatcher matcher(String line) {
        var words = line.strip().split("\\s+", 2);
        if (words.length != 2 || !words[1].startsWith("/")) {
            throw new IllegalArgumentException("not an endpoint such as GET /api/things: " + line);
        }
        return PathPatternRequestMatcher.pathPattern(HttpMethod.valueOf(words[0]), words[1]);
    }
}
