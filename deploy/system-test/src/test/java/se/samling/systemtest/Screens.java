package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Chromium as a person's window: opens pages, looks at them (axe and a screenshot) and listens for errors. */
final class Screens implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();

    /** Percent. A PNG of a whole page takes half as long again. */
    private static final int QUALITY = 80;

    /** This page's own document: a mail in a sandboxed frame runs no script, not even axe's, and would be waited for in vain. */
    private static final String LOOK = """
            runOnly => axe.run(document, {runOnly,  iframes: false, resultTypes: ['violations']}).then(result =>
              result.violations.map(found => found.id + ': ' + found.help + ' at '
                + found.nodes.slice(0, 3).map(node => node.html).join(' | ')))""";

    private static final Path FOLDER = RunningSystem.root().resolve("deploy/system-test/target/screens");

    private final Path folder;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private int number;

    Screens() {
        this("");
    }

    /** Screenshots go to a folder {@code name} of their own; {@code more} is added to the browser's command line. */
    Screens(String name, String... more) {
        folder = FOLDER.resolve(name);
        var arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                // A mail's preview is a sandboxed frame. In a process of its own it is at times left out of a picture,
                // or waited for in vain.
                "--disable-features=IsolateSandboxedIframes,HttpsUpgrades,PaintHolding,ThirdPartyStoragePartitioning,Translate",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        arguments.addAll(List.of(more));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(arguments));
    }

    /** A window of a person of its own: no cookies of anybody else. Width in CSS pixels; {@code language} sv or en. */
    Page window(int width, boolean javaScript, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en".equals(language) ? "en-GB" : "sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setIgnoreHTTPSErrors(true)
                .setBaseURL(RunningSystem.get().gateway().toString()));
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Keeps a screenshot under {@code name} and demands zero axe violations of WCAG 2.2 A and AA. */
    void look(Page page, String name) {
        shoot(page, name);
        assertThat(violations(page)).as("axe on %s (%s)", name, page.url()).isEmpty();
    }

    /** What axe finds against WCAG 2.2 A and AA. */
    List<String> violations(Page page) {
        return axe(page, Map.of("type", "tag", "values", RULES));
    }

    /** What axe finds against the contrast of text alone, such as after a change of colours. */
    List<String> contrast(Page page) {
        return axe(page, Map.of("type", "rule", "values", List.of("color-contrast")));
    }

    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page, Map<String, Object> runOnly) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(LOOK, runOnly);
    }

    /** A screenshot only: for windows without JavaScript, where axe cannot run. */
    void shoot(Page page, String name) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.jpg", ++number, name));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(file)
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Script errors and content-security-policy violations heard so far. */
    List<String> complaints() {
        return complaints;
    }

    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.location() + ": " + message.text());
        }
    }

    private static String axe() {
        try (var script = Screens.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path chromium() {
        return Path.of(System.getProperty("samling.chromium", "/usr/bin/chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
