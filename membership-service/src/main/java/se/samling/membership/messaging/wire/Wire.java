package se.samling.membership.messaging.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/** The payloads of this service's topics, as {@code contracts/} describes them. */
public final class Wire {

    private Wire() {}

    /** samling.people.v1: personal data; erased by a tombstone. */
    public record Person(
            UUID personId,
            String email,
            boolean proven,
            String name,
            String language,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            List<Delegation> delegations) {}

    public record Delegation(UUID organisationId, String role) {}

    /** samling.organisations.v1. */
    public record Organisation(
            UUID organisationId,
            String kind,
            String name,
            @Nullable String organisationNumber,
            @Nullable String areaCode) {}

    /** samling.networks.v1. */
    public record Network(
            UUID networkId, String slug, Text name, List<Host> hosts, String contactEmail, int feeKronor) {}

    public record Host(UUID id, String name) {}

    /** samling.memberships.v1. */
    public record Membership(
            UUID membershipId,
            UUID networkId,
            UUID personId,
            String state,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    /** samling.applications.v1: ids and words of the decision, no names. */
    public record Application(
            UUID applicationId,
            UUID networkId,
            UUID personId,
            @Nullable String reason,
            @Nullable String question,
            @Nullable Integer questionNumber,
            @Nullable String decisionReason) {}
}
