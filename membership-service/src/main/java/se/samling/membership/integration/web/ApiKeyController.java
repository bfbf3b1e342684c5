package se.samling.membership.integration.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.integration.ApiKey;
import se.samling.membership.integration.ApiKeys;
import se.samling.membership.integration.KeyDraft;
import se.samling.membership.integration.KeyKeeping;
import se.samling.membership.person.Access;
import se.samling.platform.security.Caller;

/** A host's API keys, for its coordinators. A program can make no key, whatever its own may do. */
@RestController
@RequestMapping("/api/organisations/{id}/api-keys")
class ApiKeyController {

    private final ApiKeys keys;
    private final KeyKeeping keeping;
    private final Access access;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, KeyKeeping keeping, Access access, Clock clock) {
        this.keys = keys;
        this.keeping = keeping;
        this.access = access;
        this.clock = clock;
    }

    /** A key; {@code secretKey} is what the program sends, there in the answer that made it and never again; idle when nobody has used it for 90 days. */
    record View(
            UUID id,
            String name,
            List<String> scopes,
            String state,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            boolean idle,
            @Nullable String secretKey) {

        static View of(ApiKey key, Instant now, @Nullable String secretKey) {
            return new View(
                    key.id(),
                    key.name(),
                    key.scopes(),
                    key.state(now),
                    key.createdBy(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedBy(),
                    key.revokedAt(),
                    key.lastUsedAt(),
                    key.idle(now),
                    secretKey);
        }
    }

    /** Lists an organisation's API keys, newest first, also those that no longer work. For its coordinators. */
    @GetMapping
    List<View> list(@PathVariable UUID id, Caller caller) {
        access.demand(caller, List.of(id));
        var now = clock.instant();
        return keys.of(id).stream().map(key -> View.of(key, now, null)).toList();
    }

    /**
     * Makes an API key and shows its secret, this once. It lasts a year where nothing is said, two at most. 409 {@code too-many-keys}
     * when the organisation has twenty that work.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View handOut(@PathVariable UUID id, @RequestBody KeyDraft draft, Caller caller) {
        access.demand(caller, List.of(id));
        var made = keeping.handOut(id, draft, access.nameOf(caller));
        return View.of(made.key(), clock.instant(), made.secretKey());
    }

    /** Revokes an API key; access tokens already handed out last a minute at most. */
    @DeleteMapping("/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @PathVariable UUID keyId, Caller caller) {
        access.demand(caller, List.of(id));
        keeping.revoke(id, keyId, access.nameOf(caller));
    }
}
