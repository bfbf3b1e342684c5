package se.samling.gateway.pages.desk.template;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.editor.Dates;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;

/** When a new event is to be; without an end it lasts as long as the one it is written after. */
public record DatesForm(
        @Nullable String startsAt,
        @Nullable String startsClock,
        @Nullable String endsAt,
        @Nullable String endsClock) {

    static final DatesForm EMPTY = new DatesForm(null, null, null, null);

    Dates toApi() {
        var lastDay = Forms.blankToNull(endsAt) == null ? startsAt : endsAt;
        return new Dates(
                new DayAndClock(startsAt, startsClock).toLocal(), new DayAndClock(lastDay, endsClock).toLocal());
    }
}
