package se.samling.gateway.calls;

import org.jspecify.annotations.Nullable;

/** A service did not answer in time, answered nonsense, or its breaker is open. */
public final class ServiceAway extends RuntimeException {

    private final Service service;

    public ServiceAway(Service service, @Nullable Throwable cause) {
        super(service.key() + " is away", cause);
        this.service = service;
    }

    public Service service() {
        return service;
    }
}
