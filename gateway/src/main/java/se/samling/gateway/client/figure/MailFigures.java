package se.samling.gateway.client.figure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What became of the mail about each event, and about each network itself; numbers are mails but for who unsubscribed. */
public record MailFigures(List<Row> events, List<Row> networks) {

    /**
     * sent: delivered and bounced together; deferred: on its way or tried again; bounced: did not arrive; heldBack: not sent, because
     * the reader wants none or the address fails; unsubscribed: readers who asked for no more after such a mail.
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
