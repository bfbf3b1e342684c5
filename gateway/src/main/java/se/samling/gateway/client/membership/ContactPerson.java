package se.samling.gateway.client.membership;

import org.jspecify.annotations.Nullable;

public record ContactPerson(String name, @Nullable String phone, String email) {}
