package se.samling.event.registration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/** E-mail addresses as people type them. */
public final class TypedAddress {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]{1,64}@([a-z0-9-]+\\.)+[a-z]{2,}");

    private TypedAddress() {}

    /** The address in small letters; what is wrong with it is added to {@code errors}. */
    public static String check(@Nullable String typed, String field, List<FieldError> errors) {
        var email = clean(typed);
        if (email.isEmpty()) {
            errors.add(FieldError.of(field, "required"));
        } else if (email.length() > 254 || !ADDRESS.matcher(email).matches()) {
            errors.add(FieldError.of(field, "bad-address"));
        } else if (DisposableDomains.has(email)) {
            errors.add(FieldError.of(field, "disposable-address"));
        }
        return email;
    }

    /** As it is kept; unchecked. */
    public static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
