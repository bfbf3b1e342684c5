package se.samling.membership.network;

import org.jspecify.annotations.Nullable;

/** Somebody to ask about a network (R3.12). */
public record ContactPerson(String name, @Nullable String phone, String email) {}
