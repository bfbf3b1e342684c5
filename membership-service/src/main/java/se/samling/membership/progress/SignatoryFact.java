package se.samling.membership.progress;

/** What happened to a signatory. */
public sealed interface SignatoryFact {
    Signatory signatory();

    /** Signed for the first time, anew, or no longer; or looked after by somebody else. */
    record SignatoryChanged(Signatory signatory) implements SignatoryFact {}

    record ReportSubmitted(Signatory signatory, int year) implements SignatoryFact {}
}
