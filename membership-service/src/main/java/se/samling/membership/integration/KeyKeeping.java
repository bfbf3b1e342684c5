package se.samling.membership.integration;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.membership.organisation.Organisations;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * Hands out keys and takes them back. A row comes before Keycloak's client and outlives it: what a killed process left half made
 * is swept away, and a revoked key is removed there as soon as Keycloak answers.
 */
@Service
public class KeyKeeping {

    private static final Logger log = LoggerFactory.getLogger(KeyKeeping.class);
    private static final int MOST = 20;
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private final ApiKeys keys;
    private final Programs programs;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean enabled;

    KeyKeeping(
            ApiKeys keys,
            Programs programs,
            Organisations organisations,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${samling.keycloak.enabled}") boolean enabled) {
        this.keys = keys;
        this.programs = programs;
        this.organisations = organisations;
        this.transaction = transaction;
        this.clock = clock;
        this.enabled = enabled;
    }

    /** A new key and, this once, what the program sends. */
    public record HandedOut(ApiKey key, String secretKey) {

        /** Never in a log. */
        @Override
        public String toString() {
            return "HandedOut[" + key.id() + "]";
        }
    }

    /**
     * @throws NotFound where there is no such organisation
     * @throws InvalidField naming every field that cannot be taken
     * @throws Conflict {@code too-many-keys} when the host has twenty that work
     */
    public HandedOut handOut(UUID hostId, KeyDraft draft, String by) {
        if (organisations.find(hostId).isEmpty()) {
            throw new NotFound("organisation", hostId);
        }
        var wanted = draft.check();
        var now = clock.instant();
        if (keys.living(hostId, now) >= MOST) {
            throw new Conflict("too-many-keys");
        }
        var key = new ApiKey(
                UUID.randomUUID(),
                hostId,
                wanted.name(),
                wanted.scopes(),
                by,
                now,
                now.plus(Duration.ofDays(wanted.days())),
                null,
                null,
                null);
        var secret = Secret.fresh();
        keys.insert(key);
        try {
            programs.add(key, secret);
        } catch (ProcessingException | WebApplicationException e) {
            log.warn("Keycloak has not made key {}: {}", key.id(), e.toString());
            throw new KeycloakAway();
        }
        keys.ready(key.id(), clock.instant());
        return new HandedOut(key, secret.keyOf(key));
    }

    /** At once where Keycloak answers; what it has given the program before lasts a minute at most. @throws NotFound */
    public void revoke(UUID hostId, UUID id, String by) {
        var key = keys.find(hostId, id).orElseThrow(() -> new NotFound("api-key", id));
        if (keys.revoke(key.id(), by, clock.instant())) {
            sweep();
        }
    }

    @Scheduled(fixedDelayString = "PT10S")
    void sweep() {
        boolean more = enabled;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> forgetOne()));
        }
    }

    /** True when there was one and Keycloak has forgotten it. */
    private boolean forgetOne() {
        var now = clock.instant();
        var due = keys.nextToForget(now, now.minus(ABANDONED));
        if (due.isEmpty()) {
            return false;
        }
        try {
            programs.remove(due.get());
            keys.forgotten(due.get().id(), now);
            return true;
        } catch (ProcessingException | WebApplicationException e) {
            log.warn("Keycloak has not forgotten key {}: {}", due.get().id(), e.toString());
            return false;
        }
    }
}
