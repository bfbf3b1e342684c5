package se.samling.notification.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Language;

/** Somebody known: where mail goes and in which language. {@code personId} when the same human is a person too. */
public record Reader(ReaderId readerId, @Nullable UUID personId, String name, String address, Language language) {

    /** The part of the address that a rate limit counts by. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
