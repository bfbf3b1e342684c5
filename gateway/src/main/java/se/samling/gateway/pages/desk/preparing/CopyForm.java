package se.samling.gateway.pages.desk.preparing;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.preparing.Wanted;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;

/** When a new event is to be, as it is typed; it lasts as long as the one it is made from. */
public record CopyForm(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String startsAt,
        @Nullable String startsClock) {

    Wanted toApi() {
        var swedish = Forms.blankToNull(title);
        return new Wanted(
                swedish == null ? null : new Text(swedish, Forms.blankToNull(titleEn)),
                new DayAndClock(startsAt, startsClock).toLocal(),
                null);
    }
}
