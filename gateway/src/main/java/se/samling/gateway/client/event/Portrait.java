package se.samling.gateway.client.event;

import se.samling.gateway.client.Text;

/** A contributor's picture that may be shown; {@code alternative}: what it shows, in words. */
public record Portrait(String address, Text alternative) {}
