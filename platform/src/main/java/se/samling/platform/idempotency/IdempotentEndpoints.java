package se.samling.platform.idempotency;

import java.util.List;

/** Which endpoints honour an Idempotency-Key: {@code "POST /api/things"}. A bean per service; without one, none does. */
public record IdempotentEndpoints(List<String> lines) {

    public static IdempotentEndpoints of(String... lines) {
        return new IdempotentEndpoints(List.of(lines));
    }
}
