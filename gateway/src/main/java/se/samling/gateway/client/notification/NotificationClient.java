package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** notification-service's API. */
@HttpExchange
public interface NotificationClient {

    /**
     * Organiser of a host: a mail about an event as a reader would get it; {@code purpose} as {@link Delivery#purpose()},
     * {@code language} sv or en. The event is sent along, so that drafts and moves not yet made can be looked at.
     */
    @PostExchange("/api/messages/preview")
    MailPreview preview(@RequestParam String purpose, @RequestParam String language, @RequestBody PlannedEvent event);

    /** One about a registration: {@code variant} updated for a changed mode, {@code reason} of a cancellation by the organiser. */
    @PostExchange("/api/messages/preview")
    MailPreview preview(
            @RequestParam String purpose,
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String variant,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody PlannedEvent event);

    /** The same for a mail about several: purpose events-moved, series-save-the-date or series-invitation. */
    @PostExchange("/api/messages/preview/several")
    MailPreview previewSeveral(
            @RequestParam String purpose, @RequestParam String language, @RequestBody PlannedTogether planned);

    /** Timers of an event, soonest first. */
    @GetExchange("/api/reminders")
    List<Reminder> reminders(@RequestParam UUID event);

    /** Link purpose {@code unsubscribe}: whose mail would stop. */
    @GetExchange("/api/unsubscriptions/{token}")
    Unsubscription unsubscription(@PathVariable String token);

    @PostExchange("/api/unsubscriptions/{token}")
    Unsubscription unsubscribe(@PathVariable String token);

    @DeleteExchange("/api/unsubscriptions/{token}")
    Unsubscription subscribeAgain(@PathVariable String token);

    /** A public event as text/calendar (METHOD:PUBLISH). */
    @GetExchange("/api/events/{id}/calendar.ics")
    ResponseEntity<String> eventCalendar(@PathVariable UUID id);

    /** One's own registration as text/calendar; token of purpose registration. */
    @GetExchange("/api/calendars/registrations/{token}")
    ResponseEntity<String> registrationCalendar(@PathVariable String token);

    /** Where the reader's own calendar feed is; 403 for an account that is nobody's person. */
    @GetExchange("/api/calendars/me")
    FeedAddress myCalendar();

    /** A new address for it; the earlier one ends. */
    @PostExchange("/api/calendars/me/renewals")
    FeedAddress renewMyCalendar();

    /** Somebody's own feed, by the token in its address; 410 after a renewal. */
    @GetExchange("/api/calendars/people/{token}")
    ResponseEntity<String> personCalendar(@PathVariable String token);

    /** A series' public dates as a subscribable feed. */
    @GetExchange("/api/series/{id}/calendar.ics")
    ResponseEntity<String> seriesCalendar(@PathVariable UUID id);

    /** A network's public events as a subscribable feed. */
    @GetExchange("/api/networks/{slug}/calendar.ics")
    ResponseEntity<String> networkCalendar(@PathVariable String slug);

    /** Organiser of the owner: reminders of a declaration's yearly reports. */
    @GetExchange("/api/reminders/reports")
    List<ReportReminders> reportReminders(@RequestParam UUID declaration);

    /** Anonymous: one mail to the course's contact. */
    /** Anonymous: goes as a mail to whoever runs this installation. */
    @PostExchange("/api/messages/faults")
    void reportFault(@RequestBody FaultReport report);

    @PostExchange("/api/messages/courses/{id}")
    void askAboutCourse(@PathVariable UUID id, @RequestBody CourseQuestion question);
}
