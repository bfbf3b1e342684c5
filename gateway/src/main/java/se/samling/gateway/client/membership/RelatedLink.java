package se.samling.gateway.client.membership;

import se.samling.gateway.client.Text;

public record RelatedLink(Text title, Text description, String url) {}
