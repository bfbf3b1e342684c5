package se.samling.notification.mailing.web;

import java.util.UUID;
import se.samling.notification.people.Reader;

/** Somebody whom a mailing would go to; language sv or en. */
record RecipientView(UUID id, String name, String email, String language) {

    static RecipientView of(Reader reader) {
        return new RecipientView(
                reader.readerId().id(),
                reader.name(),
                reader.address(),
                reader.language().code());
    }
}
