package se.samling.gateway.client.broadcast;

import org.jspecify.annotations.Nullable;

/** One participant's answers: ratings from 1 to 5, and words if they like. */
public record EvaluationAnswers(
        @Nullable Integer overall,
        @Nullable Integer useful,
        @Nullable Integer technical,
        @Nullable String keep,
        @Nullable String improve) {}
