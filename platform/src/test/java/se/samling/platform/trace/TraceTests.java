package se.samling.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceTests {

    private static final String CAME = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @AfterEach
    void leave() {
        Trace.leave();
    }

    @Test
    void theTraceThatCameGoesOnUnderASpanOfOurOwn() {
        Trace.enter(CAME);
        assertThat(Trace.current())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .isNotEqualTo(CAME);
    }

    @Test
    void whatCannotBeReadStartsATraceOfItsOwn() {
        for (var came : new String[] {null, "", "nonsense", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"}) {
            Trace.enter(came);
            assertThat(Trace.current())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain("0".repeat(32));
        }
    }

    @Test
    void outsideOfRequestsThereIsNone() {
        assertThat(Trace.current()).isNull();
    }
}
