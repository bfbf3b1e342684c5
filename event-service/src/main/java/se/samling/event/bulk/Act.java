package se.samling.event.bulk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.event.change.Leaving;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * What is to be done.
 *
 * @param mode to change to; null for the other kinds
 * @param reason of a cancellation, as the mail says it; null for the other kinds
 */
public record Act(
        Kind kind, @Nullable String mode, @Nullable String reason) {

    /** @throws InvalidField naming what is missing or wrong; {@code modes} are the event's */
    public static Act of(@Nullable String kind, @Nullable String mode, @Nullable String reason, List<String> modes) {
        var known = Kind.of(kind).orElseThrow(() -> new InvalidField("act", "required"));
        var wrong = new ArrayList<FieldError>();
        var words = reason == null ? "" : reason.strip();
        if (known == Kind.CANCEL && words.isEmpty()) {
            wrong.add(FieldError.of("reason", "required"));
        }
        if (words.length() > Leaving.LONGEST_REASON) {
            wrong.add(FieldError.of("reason", "too-long", Leaving.LONGEST_REASON));
        }
        if (known == Kind.CHANGE_MODE && (mode == null || !modes.contains(mode))) {
            wrong.add(FieldError.of("mode", "choose-mode"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
        return new Act(known, known == Kind.CHANGE_MODE ? mode : null, known == Kind.CANCEL ? words : null);
    }
}
