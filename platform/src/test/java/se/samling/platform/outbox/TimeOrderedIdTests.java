package se.samling.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTests {

    @Test
    void laterIdsSortAfterEarlierOnes() {
        var early = TimeOrderedId.next(Instant.parse("2026-11-24T09:00:00.000Z"));
        var late = TimeOrderedId.next(Instant.parse("2026-11-24T09:00:00.001Z"));
        assertThat(early.toString()).isLessThan(late.toString());
        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
    }
}
