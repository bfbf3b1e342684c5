package se.samling.notification.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;

/** A series and the dates of it that a letter is about, each with the reader's registration where there is one. */
public record Several(Series series, List<Date> dates) {

    /** One of the dates. */
    public record Date(Event event, @Nullable Registration registration) {

        boolean awaitingProof() {
            return registration != null && registration.awaitingProof();
        }

        boolean counts() {
            return registration != null && registration.counts();
        }
    }

    /** Without the dates that were cancelled or are over. */
    public Several ahead() {
        return new Several(
                series, dates.stream().filter(date -> date.event().takesPlace()).toList());
    }

    public boolean anyAwaitsProof() {
        return dates.stream().anyMatch(Date::awaitingProof);
    }

    public boolean anyCounts() {
        return dates.stream().anyMatch(Date::counts);
    }

    public boolean allCount() {
        return dates.stream().allMatch(Date::counts);
    }
}
