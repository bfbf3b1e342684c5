package se.samling.gateway.client.membership;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** state: awaiting-answer or answered. */
public record ApplicationQuestion(
        String state,
        Text networkName,
        String name,
        String question,
        @Nullable String answer) {}
