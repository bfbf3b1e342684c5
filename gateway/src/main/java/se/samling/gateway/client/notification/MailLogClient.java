package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import se.samling.gateway.client.Page;

/** What was mailed and what became of it, for organisers of a host. */
@HttpExchange
public interface MailLogClient {

    /** Mails about an event, or about all of the caller's, newest first; {@code mailing}: only those of that mailing. */
    @GetExchange("/api/deliveries")
    Page<Delivery> deliveries(
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(required = false) @Nullable UUID mailing,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor);

    /** Mails to one participant, also as the person they are, about what the reader's hosts organise; newest first. */
    @GetExchange("/api/deliveries")
    Page<Delivery> to(@RequestParam UUID recipient, @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/api/deliveries/counts")
    DeliveryCounts counts(@RequestParam UUID event, @RequestParam(required = false) @Nullable UUID mailing);

    /** What people have answered in their calendars; it decides nothing. */
    @GetExchange("/api/calendar-answers")
    List<CalendarAnswer> calendarAnswers(@RequestParam UUID event);

    /** Sends the same mail once more. */
    @PostExchange("/api/deliveries/{id}/resend")
    Delivery resend(@PathVariable UUID id);

    /** All that failed or came back, once more, except to addresses where nobody is. */
    @PostExchange("/api/deliveries/resend")
    Resent resendFailed(@RequestParam UUID event, @RequestParam(required = false) @Nullable UUID mailing);

    /** Addresses that mail comes back from, or that want no invitations. */
    @GetExchange("/api/addresses")
    Page<AddressTrouble> addresses(@RequestParam(required = false) @Nullable String cursor);

    /** Whether mail from here can be told from forged mail. */
    @GetExchange("/api/sender")
    SenderState sender();

    /** The address works again. */
    @PostExchange("/api/addresses/{id}/recovery")
    void recover(@PathVariable UUID id);
}
