package se.samling.gateway.pages.desk.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.notification.Delivery;
import se.samling.gateway.client.notification.DeliveryCounts;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.pages.desk.NextPage;

/**
 * What became of the mails of an event or of one mailing. {@code page}: where it is shown; {@code acts}: where its acts go;
 * {@code mailing}: null for all about the event; {@code next}: null on the last page.
 */
public record MailLog(
        String page,
        String acts,
        @Nullable UUID mailing,
        DeliveryCounts counts,
        List<Delivery> deliveries,
        @Nullable String state,
        @Nullable String next) {

    static MailLog of(
            MailLogClient mails, UUID event, @Nullable UUID mailing, String acts, String page, MailFilter filter) {
        var shown = mails.deliveries(event, mailing, filter.state(), filter.fran());
        return new MailLog(
                page,
                acts,
                mailing,
                mails.counts(event, mailing),
                shown.items(),
                filter.state(),
                NextPage.of(shown.next(), page, "lage", filter.state()));
    }

    public List<String> states() {
        return MailFilter.STATES;
    }
}
