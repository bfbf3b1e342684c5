package se.samling.notification.entry;

import java.util.Optional;
import java.util.UUID;

/** Where answers in calendars go. */
public interface ReplyAddresses {

    /** Of one entry; empty where nobody reads them. */
    Optional<String> of(UUID replyId);
}
