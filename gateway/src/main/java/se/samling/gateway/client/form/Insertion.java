package se.samling.gateway.client.form;

import java.util.UUID;

/** The set to put into a form. */
public record Insertion(UUID setId) {}
