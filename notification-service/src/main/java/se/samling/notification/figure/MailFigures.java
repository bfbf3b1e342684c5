package se.samling.notification.figure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;

/** Mail about each event, and about each network itself (applications, memberships); numbers are mails, a resent one counts again. */
public record MailFigures(List<Row> events, List<Row> networks) {

    /**
     * @param slug of the event or network
     * @param sent what was handed over: {@code delivered} and {@code bounced} together
     * @param delivered taken by the receiving side, and not come back
     * @param deferred still on its way: waiting its turn, or tried again
     * @param bounced did not arrive: refused, come back, or given up
     * @param heldBack not sent, because the reader wants no such mail or nobody is at the address any longer
     * @param unsubscribed readers who asked for no more after such a mail; each is counted once, at the last one they had got
     */
    public record Row(
            UUID id,
            String slug,
            @Nullable Text title,
            int sent,
            int delivered,
            int deferred,
            int bounced,
            int heldBack,
            int unsubscribed) {}
}
