package se.samling.gateway.client.casestudy;

import org.jspecify.annotations.Nullable;

/** What is to be changed before the hosts publish. */
public record ReturnWords(@Nullable String words) {}
