package se.samling.gateway.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samling.gateway.session.LoginSettings;

/** What a page may load (Content Security Policy, level 3): ours alone, and a page's pictures from the hosts it names. */
@Component
public class ContentPolicy {

    private static final String FRAMED_BY_ANYBODY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors *";

    private final String own;

    ContentPolicy(LoginSettings login) {
        // Logging out is a form whose answer leads to Keycloak: Chromium applies form-action to that too.
        this.own = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; frame-src 'self'; form-action 'self' " + login.origin()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** For a page made to stand in a frame of any site: it has no script and no form. */
    public static void letAnySiteFrame(HttpServletResponse response) {
        let(response, FRAMED_BY_ANYBODY);
    }

    /** The same with a form that comes back to us; it must not act for whoever is logged in. */
    public static void letAnySiteFrameForm(HttpServletResponse response) {
        let(response, FRAMED_BY_ANYBODY.replace("form-action 'none'", "form-action 'self'"));
    }

    private static void let(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    public String own() {
        return own;
    }

    /**
     * With a player: streams are fetched from these addresses' origins and put together in the page (blob). Captions that come inside a
     * stream go into a track that begins as an empty file (data).
     */
    public String withStreams(Collection<URI> addresses) {
        var origins = addresses.stream()
                .map(ContentPolicy::origin)
                .distinct()
                .sorted()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return own.replace("connect-src 'self'", "connect-src 'self'" + origins) + "; media-src 'self' blob: data:"
                + origins;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
