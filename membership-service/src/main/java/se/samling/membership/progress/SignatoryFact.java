package se.samling.membership.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a signatory. */
public sealed interface SignatoryFact {
    Signatory signatory();

    /** Signed for the first time, anew, or no longer. */
    record SignatoryChanged(Signatory signatory) implements SignatoryFact {}

    /** Somebody was asked to look after its part. */
    record ContactAsked(Signatory signatory, Succession succession) implements SignatoryFact {}

    /** Looked after by somebody else than {@code formerId} from now on. */
    record ContactChanged(Signatory signatory, @Nullable UUID formerId) implements SignatoryFact {}

    record ReportSubmitted(Signatory signatory, int year) implements SignatoryFact {}
}
