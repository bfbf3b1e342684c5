package se.samling.membership.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/**
 * By what right somebody signs for an organisation: as its head or other competent representative ({@code head}), as one who
 * signs for the firm ({@code signatory}), or by a delegation, which has a reference.
 */
public record Mandate(
        String authority,
        @Nullable String reference,
        @Nullable LocalDate date) {

    private static final Set<String> AUTHORITIES = Set.of("head", "signatory", "delegation");
    private static final int LONGEST = 200;

    /** The mandate somebody stated; what is wrong with it goes to {@code errors}. */
    static Mandate of(
            @Nullable String authority,
            @Nullable String reference,
            @Nullable LocalDate date,
            LocalDate today,
            List<FieldError> errors) {
        var said = authority == null ? "" : authority.strip();
        var words = reference == null || reference.isBlank() ? null : reference.strip();
        if (said.isEmpty()) {
            errors.add(FieldError.of("authority", "required"));
        } else if (!AUTHORITIES.contains(said)) {
            errors.add(FieldError.of("authority", "unknown-authority"));
        } else if (said.equals("delegation") && words == null) {
            errors.add(FieldError.of("authorityReference", "reference-required"));
        }
        if (words != null && words.length() > LONGEST) {
            errors.add(FieldError.of("authorityReference", "too-long", LONGEST));
        }
        if (date != null && date.isAfter(today)) {
            errors.add(FieldError.of("authorityDate", "in-the-future"));
        }
        return new Mandate(said, words, date);
    }
}
