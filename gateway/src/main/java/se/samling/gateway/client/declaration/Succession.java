package se.samling.gateway.client.declaration;

import se.samling.gateway.client.Text;

/** The question whether one will be an organisation's contact; state: asked or accepted. */
public record Succession(String state, String slug, Text declaration, String organisation, String name, String email) {}
