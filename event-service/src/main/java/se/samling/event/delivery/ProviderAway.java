package se.samling.event.delivery;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The provider does not answer, or refuses: 503. {@code reason} is for the organiser and holds no secret. */
public class ProviderAway extends Problem {

    private final String reason;

    public ProviderAway(String reason) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "provider-away", reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
