package se.samling.membership.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/**
 * What is signed: the title, the text, the commitments one by one, and the overarching aim, which is free text and measured by
 * nothing (R4.3b).
 */
public record Wording(Text title, Text body, @Nullable Text aim, List<Text> commitments) {}
