package se.samling.gateway.client.membership;

import java.util.List;
import se.samling.gateway.client.Text;

/** Who is admitted: organisation kinds whose people become members at once, and the rule in words. */
public record Admission(List<String> kinds, Text text) {}
