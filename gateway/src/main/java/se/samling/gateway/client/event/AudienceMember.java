package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** why: for the invited the networks' names; for those left out a code: other-organisation, already-registered, no-mail-wanted. */
public record AudienceMember(
        UUID personId, String name, String email, @Nullable String organisation, List<String> why) {}
