package se.samling.gateway.calls;

/**
 * What is wrong with one field, in the reader's language.
 *
 * @param field the name in the request, for example {@code email} or {@code items[2].endsAt}
 * @param code stable, for machines
 * @param message a sentence for the reader
 */
public record FieldProblem(String field, String code, String message) {}
