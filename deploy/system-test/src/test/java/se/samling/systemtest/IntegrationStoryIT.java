package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.see;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coordinator gives a program a key, the examples run with it as far as its scopes go, and it stops when it is revoked. */
class IntegrationStoryIT {

    private static Screens screens;

    @BeforeAll
    static void open() {
        RunningSystem.get();
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void aProgramReadsTheHostsEventsWithAKeyUntilItIsRevoked() {
        var name = "Webbplatsen " + UUID.randomUUID().toString().substring(0, 8);
        var desk = screens.window(1280, true, "sv");
        logIn(
                desk,
                "/arrangor/integration",
                "karin.ek@forum.example",
                RunningSystem.get().secret("login.coordinator.password"));
        press(desk, "Skapa nyckeln");
        see(desk, "Välj minst en sak");
        screens.look(desk, "integration-with-a-problem");
        desk.locator("#name").fill(name);
        for (var scope : List.of("events:read", "memberships:read", "documents:publish")) {
            desk.locator("input[name=scopes][value='" + scope + "']").check();
        }
        press(desk, "Skapa nyckeln");
        see(desk, "Den visas aldrig igen");
        var key = desk.locator("#secretKey").inputValue();
        assertThat(key).startsWith("samling_");
        screens.look(desk, "integration-key-made");

        var events = run(0, key, "host-events.sh");
        List<String> ids = JsonPath.read(events, "$.entries[*].event.id");
        assertThat(ids).isNotEmpty();
        assertThat(run(22, key, "registrations.sh", ids.getFirst())).contains("forbidden");
        List<String> members = JsonPath.read(run(0, key, "members.sh", "statens-demokratinatverk"), "$.items[*].id");
        assertThat(members).isNotEmpty();
        List<String> own = JsonPath.read(
                events,
                "$.entries[?(@.event.state == 'open' && @.event.hosts[0].name == 'Forum för demokratifrågor')].event.id");
        assertThat(run(0, key, "publish-text.sh", own.getLast(), "Från \"programmet\""))
                .contains("Från \\\"programmet\\\"", "Skickat av ett program");

        desk.navigate("/arrangor/integration");
        assertThat(desk.content()).doesNotContain(key.substring(45));
        Acts.reloadUntil(
                "when the key was used",
                desk,
                () -> desk.locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .getByText("senast")
                        .isVisible());
        screens.look(desk, "integration-keys");
        desk.getByLabel("Dra in nyckeln för " + name).click();
        screens.look(desk, "integration-revoke");
        press(desk, "Dra in nyckeln");
        see(desk, "Nyckeln är indragen");
        Awaitility.await("the key works no longer")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> run(-1, key, "host-events.sh").contains("api-key-refused"));
        follow(desk, "Öppet API");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aProgramIsToldAndAnswersATest() throws IOException {
        var signatures = new LinkedBlockingQueue<String>();
        var program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        program.start();
        try {
            var desk = screens.window(390, true, "sv");
            logIn(
                    desk,
                    "/arrangor/integration",
                    "karin.ek@forum.example",
                    RunningSystem.get().secret("login.coordinator.password"));
            follow(desk, "Lägg till en webhook");
            desk.locator("#url").fill("http://localhost:" + program.getAddress().getPort() + "/samling");
            desk.locator("input[name=types][value=RegistrationConfirmed]").check();
            press(desk, "Lägg till webhooken");
            see(desk, "Webhooken är tillagd");
            press(desk, "Skicka ett prov");
            Acts.reloadUntil(
                    "the program's answer",
                    desk,
                    () -> desk.getByText("Mottaget").isVisible());
            screens.look(desk, "integration-webhook");
            assertThat(signatures.peek()).startsWith("v1,");
            desk.getByText("Ta bort webhooken…").click();
            press(desk, "Ta bort webhooken");
            see(desk, "Webhooken är borttagen");
        } finally {
            program.stop(0);
        }
    }

    /** What the example reads, where it reads anything. */
    private static Path notes() {
        try {
            return Files.writeString(
                    Files.createDirectories(RunningSystem.root().resolve("deploy/system-test/target"))
                            .resolve("notes.md"),
                    "# Anteckningar\n\nSkickat av ett program.\n");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** What the example prints; {@code code} is what it ends with, negative for whatever. */
    private static String run(int code, String key, String example, String... words) {
        var command = new ArrayList<>(List.of(
                RunningSystem.root().resolve("docs/examples").resolve(example).toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(notes().toFile());
        builder.environment().put("SAMLING_KEY", key);
        builder.environment().put("SAMLING_URL", RunningSystem.get().gateway().toString());
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int ended = process.waitFor();
            if (code >= 0) {
                assertThat(ended).as(said).isEqualTo(code);
            }
            return said;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
