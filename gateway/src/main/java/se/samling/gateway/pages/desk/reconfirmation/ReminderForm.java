package se.samling.gateway.pages.desk.reconfirmation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ReconfirmationClient.Reminder;
import se.samling.gateway.client.event.ReconfirmationClient.Time;
import se.samling.gateway.pages.form.DayAndClock;

/** Until when people may answer, in two fields, and what becomes of those who do not. */
public record ReminderForm(
        @Nullable String answerBy,
        @Nullable String answerClock,
        @Nullable String silent) {

    /** As it stands; otherwise the evening of the third day before the event, if that can be. */
    static ReminderForm of(EventDetail event, @Nullable Time time, LocalDateTime now) {
        var evening = event.startsAt().toLocalDate().minusDays(3).atTime(18, 0);
        var proposed = time != null ? time.answerBy() : evening.isBefore(now.plusDays(1)) ? null : evening;
        var fields = DayAndClock.of(proposed);
        return new ReminderForm(fields.day(), fields.clock(), time == null ? "keep" : time.silent());
    }

    Reminder toApi() {
        return new Reminder(new DayAndClock(answerBy, answerClock).toLocal(), silent);
    }
}
