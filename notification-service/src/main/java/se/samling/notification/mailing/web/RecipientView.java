package se.samling.notification.mailing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.people.Reader;

/**
 * Somebody whom a mailing would go to; language sv or en. hindrance: why it will not go after all, null where it will:
 * address-fails, unsubscribed.
 */
record RecipientView(
        UUID id,
        String name,
        String email,
        String language,
        @Nullable String hindrance) {

    static RecipientView of(Reader reader, @Nullable String hindrance) {
        return new RecipientView(
                reader.readerId().id(),
                reader.name(),
                reader.address(),
                reader.language().code(),
                hindrance);
    }
}
