package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.see;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        desk.locator("input[name=scopes][value='events:read']").check();
        press(desk, "Skapa nyckeln");
        see(desk, "Den visas aldrig igen");
        var key = desk.locator("#secretKey").inputValue();
        assertThat(key).startsWith("samling_");
        screens.look(desk, "integration-key-made");

        var events = run(0, key, "host-events.sh");
        List<String> ids = JsonPath.read(events, "$.entries[*].event.id");
        assertThat(ids).isNotEmpty();
        assertThat(run(22, key, "registrations.sh", ids.getFirst())).contains("forbidden");

        desk.navigate("/arrangor/integration");
        assertThat(desk.content()).doesNotContain(key.substring(45));
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

    /** What the example prints; {@code code} is what it ends with, negative for whatever. */
    private static String run(int code, String key, String example, String... words) {
        var command = new ArrayList<>(List.of(
                RunningSystem.root().resolve("docs/examples").resolve(example).toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
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
