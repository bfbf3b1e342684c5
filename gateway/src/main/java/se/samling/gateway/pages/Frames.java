package se.samling.gateway.pages;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Pages of ours in other sites' pages. */
public final class Frames {

    private Frames() {}

    /** What another site copies into its page to show ours there; {@code title} is what screen readers call the frame. */
    public static String snippet(String address, String title) {
        return String.format(
                Locale.ROOT,
                "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"600\" loading=\"lazy\"></iframe>",
                HtmlUtils.htmlEscape(address),
                HtmlUtils.htmlEscape(title));
    }
}
