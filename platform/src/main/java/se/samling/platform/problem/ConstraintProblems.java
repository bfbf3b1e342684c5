package se.samling.platform.problem;

import java.util.Map;
import java.util.function.Supplier;

/** Which problem a database constraint of that name stands for; a bean per service. */
public record ConstraintProblems(Map<String, Supplier<Problem>> byName) {}
