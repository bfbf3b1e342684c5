package se.samling.event.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Public holidays in Sweden, by rule. */
class HolidaysTests {

    private final Holidays holidays = new Holidays();

    @Test
    void aYearHasItsHolidaysInOrder() {
        assertThat(holidays.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                .extracting(day -> day.day() + " " + day.name().sv())
                .containsExactly(
                        "2027-01-01 Nyårsdagen",
                        "2027-01-06 Trettondedag jul",
                        "2027-03-26 Långfredag",
                        "2027-03-28 Påskdagen",
                        "2027-03-29 Annandag påsk",
                        "2027-05-01 Första maj",
                        "2027-05-06 Kristi himmelfärdsdag",
                        "2027-05-16 Pingstdagen",
                        "2027-06-06 Sveriges nationaldag",
                        "2027-06-25 Midsommarafton",
                        "2027-06-26 Midsommardagen",
                        "2027-11-06 Alla helgons dag",
                        "2027-12-24 Julafton",
                        "2027-12-25 Juldagen",
                        "2027-12-26 Annandag jul",
                        "2027-12-31 Nyårsafton");
    }

    @Test
    void theyAreSaidInEnglishTooAndAQuietWeekHasNone() {
        assertThat(holidays.between(LocalDate.of(2027, 6, 25), LocalDate.of(2027, 6, 25)))
                .extracting(day -> day.name().en())
                .containsExactly("Midsummer Eve");
        assertThat(holidays.between(LocalDate.of(2027, 9, 13), LocalDate.of(2027, 9, 19)))
                .isEmpty();
    }

    @Property(tries = 60)
    void midsummerIsASaturdayAfterAFridayAndEasterASunday(@ForAll @IntRange(min = 2020, max = 2150) int year) {
        var named = holidays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var eve = named.stream()
                .filter(day -> day.name().sv().equals("Midsommarafton"))
                .findFirst()
                .orElseThrow();
        assertThat(eve.day().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(eve.day()).isBetween(LocalDate.of(year, 6, 19), LocalDate.of(year, 6, 25));
        var easter = named.stream()
                .filter(day -> day.name().sv().equals("Påskdagen"))
                .findFirst()
                .orElseThrow();
        assertThat(easter.day().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter.day()).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }
}
