package se.samling.gateway.client.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** The words of a version, or of the next one's draft. */
public record Wording(Text title, Text body, @Nullable Text aim, List<Text> commitments) {}
