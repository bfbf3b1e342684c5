package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.logIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every page that a link leads to, as a visitor, a member and an organiser meet it in the demonstration data: the W3C's HTML
 * checker and axe find nothing, no link is dead, nothing scrolls sideways at 320 px (which is 1280 px at 400 %), and it is
 * looked at on a desktop, on a phone, in the dark and in English.
 */
@Isolated("what others change meanwhile would be a dead link")
class EveryPageIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;
    private static final String MISSING = "/finns-inte";

    /** The last part of the path has an ending. */
    private static final Pattern FILE = Pattern.compile("^[^?]*\\.[a-z0-9]+(\\?|$)");

    /** What is folded away has to be free of faults too; the pictures show it folded. */
    private static final String UNFOLD = """
            document.querySelectorAll('details:not([open])').forEach(fold => {
              fold.open = true;
              fold.dataset.unfolded = 'yes';
            })
            """;

    private static final String FOLD =
            "document.querySelectorAll('details[data-unfolded]').forEach(fold => { fold.open = false; })";

    private static HtmlChecker checker;

    @BeforeAll
    static void open() {
        RunningSystem.get();
        checker = new HtmlChecker();
    }

    @AfterAll
    static void close() {
        checker.close();
    }

    /** Two walk at once, each in a browser of their own. */
    @Test
    void noPageHasAFaultForAVisitorAMemberOrAnOrganiser() throws Exception {
        var faults = new ArrayList<String>();
        try (var walkers = Executors.newFixedThreadPool(2)) {
            for (var walk : List.of(
                    walkers.submit(this::asOrganiser),
                    walkers.submit(this::asVisitor),
                    walkers.submit(this::asMember))) {
                faults.addAll(walk.get());
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> asVisitor() {
        try (var screens = new Screens("pages")) {
            return new Looker(
                            "visitor",
                            screens,
                            screens.window(DESKTOP, true, "sv"),
                            screens.window(DESKTOP, true, "en"))
                    .walk(path -> !path.startsWith("/arrangor"), "/", MISSING);
        }
    }

    private List<String> asMember() {
        try (var screens = new Screens("pages")) {
            return new Looker("member", screens, member(screens, "sv"), member(screens, "en"))
                    .walk(path -> path.matches("/(mina-|min-|dokument|.*/dokument).*"), "/mina-sidor");
        }
    }

    private List<String> asOrganiser() {
        try (var screens = new Screens("pages")) {
            return new Looker("desk", screens, organiser(screens, "sv"), organiser(screens, "en"))
                    .walk(path -> path.startsWith("/arrangor"), "/arrangor");
        }
    }

    /** Somebody who goes from link to link, in Swedish and in English. */
    private static final class Looker {

        private final String who;
        private final Screens screens;
        private final Page page;
        private final Page english;
        private final List<String> faults = new ArrayList<>();

        Looker(String who, Screens screens, Page page, Page english) {
            this.who = who;
            this.screens = screens;
            this.page = page;
            this.english = english;
        }

        /** Every fault found in this area, from these addresses on. */
        List<String> walk(Predicate<String> area, String... starts) {
            var walk = new Walk(RunningSystem.get().gateway(), area, starts);
            for (var next = walk.next(); next.isPresent(); next = walk.next()) {
                var path = next.get();
                if (opens(path)) {
                    walk.follow(page);
                    look(path);
                    english.navigate(path);
                    screens.shoot(english, name(who, path, "english"));
                }
            }
            faults.addAll(screens.complaints());
            return faults;
        }

        /** True when the browser shows a page of ours; a link may also lead to a file, a feed or a calendar entry. */
        private boolean opens(String path) {
            if (FILE.matcher(path).find()) {
                asked(path);
                return false;
            }
            try {
                var answer = page.navigate(path);
                complain(path, answer.status());
                if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                        || !answer.url().startsWith(RunningSystem.get().gateway() + "/")) {
                    return false;
                }
                checker.complaints(answer.text()).forEach(found -> faults.add(path + ": " + found));
                return true;
            } catch (PlaywrightException download) {
                asked(path);
                return false;
            }
        }

        /** A file is asked for, and not opened. */
        private void asked(String path) {
            var answer =
                    page.context().request().get(path, RequestOptions.create().setMaxRedirects(5));
            try {
                complain(path, answer.status());
            } finally {
                answer.dispose();
            }
        }

        private void complain(String path, int status) {
            if (status >= 400 && !path.equals(MISSING) && !isForMembers(path, status)) {
                faults.add(path + " answers " + status);
            }
        }

        /** R0.12: whoever is no member is told so, and how to become one. */
        private static boolean isForMembers(String path, int status) {
            return status == 403 && path.endsWith("/dokumentation");
        }

        private void look(String path) {
            screens.shoot(page, name(who, path, "desktop"));
            page.setViewportSize(PHONE, 844);
            screens.shoot(page, name(who, path, "phone"));
            page.evaluate(UNFOLD);
            page.setViewportSize(NARROWEST, 844);
            if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
                faults.add(path + " scrolls sideways at " + NARROWEST + " px");
            }
            page.setViewportSize(DESKTOP, 900);
            screens.violations(page).forEach(found -> faults.add(path + ": " + found));
            page.evaluate(FOLD);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            screens.shoot(page, name(who, path, "dark"));
            screens.contrast(page).forEach(found -> faults.add(path + " in the dark: " + found));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    /** Each part of the address by its beginning, so that what comes last in it can still be read. */
    private static String name(String who, String path, String state) {
        return who + path.replaceAll("([^/?&=]{16})[^/?&=]+", "$1").replaceAll("[^a-z0-9]+", "-") + "." + state;
    }

    private static Page member(Screens screens, String language) {
        return loggedIn(screens, language, "/mina-sidor", "sara.nilsson@kulturdata.example", "member");
    }

    private static Page organiser(Screens screens, String language) {
        return loggedIn(screens, language, "/arrangor", "admin@samling.example", "admin");
    }

    private static Page loggedIn(Screens screens, String language, String path, String address, String login) {
        var page = screens.window(DESKTOP, true, language);
        logIn(page, path, address, RunningSystem.get().secret("login." + login + ".password"));
        page.waitForURL(url -> url.startsWith(RunningSystem.get().gateway().toString()));
        // Whoever has an account has a language of their own; this window reads another one.
        page.navigate(path + "?lang=" + language);
        return page;
    }
}
