package se.samling.membership.signature;

/** What happened to a signature; each leads to a mail where its representative has an address. */
public sealed interface SignatureFact {
    Signature signature();

    /** The form came; the address is to be proven. */
    record SignatureRequested(Signature signature) implements SignatureFact {}

    /** The address does not say that its owner belongs to the organisation: an organiser will look at it. */
    record SignatureSentToReview(Signature signature) implements SignatureFact {}

    record SignatureRefused(Signature signature) implements SignatureFact {}

    /** It stands. */
    record SignatureMade(Signature signature) implements SignatureFact {}

    record SignatureWithdrawn(Signature signature) implements SignatureFact {}
}
