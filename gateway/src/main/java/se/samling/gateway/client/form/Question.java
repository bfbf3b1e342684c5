package se.samling.gateway.client.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * A question of an event's form, as it is read and as it is written. kind: text, long-text, number, choice, several, yes-no, consent, file, diet
 * or access; mode: on-site or digital, absent for both; of: person or group.
 */
public record Question(
        @Nullable UUID id,
        int version,
        boolean withdrawn,
        String kind,
        Text label,
        @Nullable Text help,
        List<Offer> options,
        boolean required,
        @Nullable String mode,
        String of,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest,
        @Nullable Condition condition,
        Text purpose,
        @Nullable Integer keptDays,
        @Nullable Files files) {

    /** What a question of kind file takes: pdf, image, document, sheet or slides, of so many megabytes at most. */
    public record Files(List<String> kinds, @Nullable Integer megabytes) {}

    /** A question that takes no file. */
    public Question(
            @Nullable UUID id,
            int version,
            boolean withdrawn,
            String kind,
            Text label,
            @Nullable Text help,
            List<Offer> options,
            boolean required,
            @Nullable String mode,
            String of,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable Condition condition,
            Text purpose,
            @Nullable Integer keptDays) {
        this(
                id, version, withdrawn, kind, label, help, options, required, mode, of, lowest, highest, condition,
                purpose, keptDays, null);
    }

    /** An answer to choose; without a code it is a new one. */
    public record Offer(@Nullable String code, Text label) {}

    /** Asked of who gave this answer to that question. */
    public record Condition(UUID question, String answer) {}

    /** Whether its answers are sealed and shown as counts. */
    public boolean isSealed() {
        return List.of("diet", "access").contains(kind);
    }

    /** Whether another question may hang on it. */
    public boolean isDeciding() {
        return List.of("choice", "several", "yes-no", "consent").contains(kind);
    }

    public boolean isOffering() {
        return List.of("choice", "several", "diet", "access").contains(kind);
    }
}
