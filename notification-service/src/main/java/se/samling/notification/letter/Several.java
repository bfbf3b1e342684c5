package se.samling.notification.letter;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;

/** The dates that a letter is about, each with the reader's registration where there is one; of a series or of none. */
public record Several(@Nullable Series series, List<Date> dates) {

    /** One of the dates. */
    public record Date(Event event, @Nullable Registration registration) {

        boolean awaitingProof() {
            return registration != null && registration.awaitingProof();
        }

        public boolean counts() {
            return registration != null && registration.counts();
        }
    }

    /** The series of a mail about one. */
    public Series theSeries() {
        return Objects.requireNonNull(series);
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
