package se.samling.notification.post;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.entry.MailedEntries.MailedEntry;
import se.samling.notification.letter.Letter;

/** A letter with its envelope. The same {@code id} gives the same Message-ID and bounce address, however often it is sent. */
public record OutgoingMail(
        UUID id,
        String name,
        String address,
        Letter letter,
        From from,
        @Nullable MailedEntry entry,
        @Nullable Enclosure enclosure) {}
