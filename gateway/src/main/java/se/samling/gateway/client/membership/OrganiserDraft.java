package se.samling.gateway.client.membership;

import org.jspecify.annotations.Nullable;

public record OrganiserDraft(
        String name, String email, String role, @Nullable String language) {}
