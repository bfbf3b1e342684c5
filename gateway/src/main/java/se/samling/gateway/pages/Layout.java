package se.samling.gateway.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.session.Places;
import se.samling.gateway.words.Words;

/** What the frame of every page knows, also of an error page: {@code ${layout.signedIn}} in templates. */
@Component
public class Layout {

    private final Words words;
    private final URI publicUrl;
    private final @Nullable URI inbox;

    public Layout(
            Words words,
            @Value("${samling.public-url}") URI publicUrl,
            @Value("${samling.inbox-url:#{null}}") @Nullable URI inbox) {
        this.words = words;
        this.publicUrl = publicUrl;
        this.inbox = inbox;
    }

    public String getLanguage() {
        return words.language();
    }

    public String getOtherLanguage() {
        return "sv".equals(words.language()) ? "en" : "sv";
    }

    /** This very page in the other language. A page shown in answer to a form leads to the form's own address. */
    public String getInOtherLanguage() {
        return here().replaceQueryParam("lang", getOtherLanguage()).build().toUriString();
    }

    /** Path of the page, for {@code aria-current}. */
    public String getPath() {
        return request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String wanted
                ? wanted
                : request().getRequestURI();
    }

    /** The path of an address on this site, such as where somebody came from; null for any other. */
    public @Nullable String pathHere(@Nullable String address) {
        var own = publicUrl + "/";
        if (address == null || !address.startsWith(own)) {
            return null;
        }
        var path = address.substring(own.length() - 1);
        return path.substring(0, path.indexOf('?') < 0 ? path.length() : path.indexOf('?'));
    }

    /** Full public address of a path on this site, for metadata and things that leave it. */
    public String address(String path) {
        return publicUrl + path;
    }

    /** The same for a calendar program, which subscribes to it instead of fetching it once. */
    public String webcal(String path) {
        return address(path).replaceFirst("^https?:", "webcal:");
    }

    public boolean isSignedIn() {
        return person() != null;
    }

    /** Whether whoever is logged in is a person of the services' too, whom they ask neither for a name nor for a proven address. */
    public boolean isKnown() {
        return person() instanceof OidcUser user && user.getClaimAsString("person_id") != null;
    }

    /** Name of whoever is logged in. */
    public @Nullable String getPersonName() {
        return person() instanceof OidcUser user
                ? (user.getFullName() == null ? user.getEmail() : user.getFullName())
                : null;
    }

    /** Mail address of whoever is logged in. */
    public @Nullable String getPersonEmail() {
        return person() instanceof OidcUser user ? user.getEmail() : null;
    }

    public boolean isOrganiser() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(role -> "ROLE_organiser".equals(role.getAuthority())
                                || "ROLE_admin".equals(role.getAuthority()));
    }

    public boolean isAdmin() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(role -> "ROLE_admin".equals(role.getAuthority()));
    }

    /** The log-in page that leads back here. */
    public String getLogin() {
        return Places.loginFor(here().build().toUriString());
    }

    /** The inbox page of the local profile; null elsewhere. */
    public @Nullable URI getInbox() {
        return inbox;
    }

    /** What a badge says of an event: its state, or its places where they say more. */
    public String status(String state, @Nullable String places) {
        if (places == null || !"open".equals(state)) {
            return state;
        }
        return "full".equals(places) || "few".equals(places) ? places : state;
    }

    /** The tone of a status badge: never the only sign of the state, only its colour. */
    public @Nullable String tone(String status) {
        return switch (status) {
            case "open",
                    "published",
                    "live",
                    "confirmed",
                    "active",
                    "member",
                    "admitted",
                    "sent",
                    "signed",
                    "done",
                    "submitted",
                    "bookable",
                    "booked",
                    "sender-in-use",
                    "record-good" -> "green";
            case "few",
                    "sender-waiting",
                    "sender-unused",
                    "waiting",
                    "awaiting-proof",
                    "in-review",
                    "awaiting-answer",
                    "received",
                    "completion",
                    "queued",
                    "overdue",
                    "proposed",
                    "returned",
                    "record-weak" -> "amber";
            case "full",
                    "cancelled",
                    "refused",
                    "failed",
                    "bounced",
                    "withdrawn",
                    "stopped",
                    "record-missing",
                    "record-wrong" -> "red";
            case "moved",
                    "announced",
                    "not-begun",
                    "scheduled",
                    "planned",
                    "invited",
                    "contacted",
                    "ongoing",
                    "approved" -> "blue";
            default -> null;
        };
    }

    /** The icon of a status badge, by its name in icons.svg. */
    public String icon(String status) {
        return switch (status) {
            case "published",
                    "confirmed",
                    "active",
                    "member",
                    "admitted",
                    "sent",
                    "signed",
                    "done",
                    "submitted",
                    "bookable",
                    "booked",
                    "approved",
                    "sender-in-use",
                    "record-good" -> "open";
            case "scheduled", "not-begun" -> "calendar";
            case "invited", "contacted", "returned" -> "mail";
            case "declined",
                    "given-up",
                    "ended",
                    "refused",
                    "failed",
                    "bounced",
                    "expired",
                    "skipped",
                    "withdrawn",
                    "record-missing",
                    "record-wrong" -> "cancelled";
            case "awaiting-proof",
                    "sender-waiting",
                    "sender-unused",
                    "in-review",
                    "awaiting-answer",
                    "received",
                    "completion",
                    "queued",
                    "choose-organisation",
                    "overdue",
                    "proposed",
                    "record-weak" -> "few";
            case "archived" -> "held";
            case "planned" -> "announced";
            case "ongoing" -> "live";
            case "resting", "none", "record-unknown" -> "waiting";
            default -> status;
        };
    }

    private UriComponentsBuilder here() {
        var query = request().getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String wanted
                ? wanted
                : request().getQueryString();
        return UriComponentsBuilder.fromPath(getPath()).query(query);
    }

    private static @Nullable Object person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user ? user : null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
