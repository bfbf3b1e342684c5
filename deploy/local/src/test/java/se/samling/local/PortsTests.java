package se.samling.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PortsTests {

    private static Properties file(String... pairs) {
        var file = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            file.setProperty(pairs[i], pairs[i + 1]);
        }
        return file;
    }

    @Test
    void theUsualPortsHoldWhenNobodySaysOtherwise() {
        var ports = Ports.choose(0, Map.of(), file());

        assertThat(ports.of("gateway")).isEqualTo(8080);
        assertThat(ports.of("kafka-controller")).isEqualTo(19_093);
    }

    @Test
    void anOffsetMovesThemAll() {
        assertThat(Ports.choose(10_000, Map.of(), file()).numbers().values())
                .contains(18_080, 18_025, 29_092)
                .doesNotContain(8080);
    }

    @Test
    void theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheOffset() {
        var ports = Ports.choose(100, Map.of("SAMLING_PORT_GATEWAY", "9001"), file("gateway", "9002", "s3", "9003"));

        assertThat(ports.of("gateway")).isEqualTo(9001);
        assertThat(ports.of("s3")).isEqualTo(9003);
        assertThat(ports.of("keycloak")).isEqualTo(8280);
    }

    @Test
    void aPortThatIsNoNumberIsRefusedBySayingWhereItStands() {
        assertThatThrownBy(() -> Ports.choose(0, Map.of("SAMLING_PORT_KAFKA_CONTROLLER", "many"), file()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("SAMLING_PORT_KAFKA_CONTROLLER")
                .hasMessageContaining("many");
    }

    @Test
    void anOffsetThatLeavesTheRangeIsRefused() {
        assertThatThrownBy(() -> Ports.choose(60_000, Map.of(), file())).isInstanceOf(Trouble.class);
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatThrownBy(() -> Ports.choose(0, Map.of(), file("s3", "8080")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("gateway and s3");
    }

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (var stranger = new ServerSocket(0)) {
            var ports = Ports.choose(0, Map.of(), file("inbox", String.valueOf(stranger.getLocalPort())));

            assertThatThrownBy(() -> ports.refuseTaken(List.of("inbox")))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Port " + stranger.getLocalPort() + " (inbox) is taken")
                    .hasMessageContaining("SAMLING_PORT_INBOX=");
        }
    }
}
