package se.samling.membership.declaration;

/** What happened to a declaration. */
public sealed interface DeclarationFact {
    Declaration declaration();

    /** New, or different now in what stands beside its text. */
    record DeclarationChanged(Declaration declaration) implements DeclarationFact {}

    /** A version of the text is out. */
    record VersionPublished(Declaration declaration) implements DeclarationFact {}
}
