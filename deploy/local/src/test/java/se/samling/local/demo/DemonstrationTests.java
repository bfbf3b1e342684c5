package se.samling.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DemonstrationTests {

    private static final List<Integer> DISTANCES = List.of(0, 29, 155, 203);

    static Stream<LocalDate> anyDay() {
        return IntStream.range(0, 53).mapToObj(week -> LocalDate.of(2026, 1, 1).plusDays(week * 7L + week % 7));
    }

    @ParameterizedTest
    @MethodSource("anyDay")
    void theMeetingsLieInTheComingTwelveMonthsOnTheirWeekdays(LocalDate today) {
        var first = new MeetingDays(today).first(DISTANCES);

        assertThat(DISTANCES.stream().map(first::plusDays))
                .allSatisfy(day -> assertThat(day)
                        .isAfter(today.plusWeeks(2))
                        .isBefore(today.plusYears(1).plusDays(1)))
                .extracting(LocalDate::getDayOfWeek)
                .containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.THURSDAY, DayOfWeek.WEDNESDAY);
    }

    @ParameterizedTest
    @MethodSource("anyDay")
    void theSeriesLiesOnBothSidesOfTheChangeOfClocksWithinTwelveMonths(LocalDate today) {
        var first = SeriesStory.first(today, DayOfWeek.TUESDAY);
        var dates = IntStream.range(0, 4).mapToObj(i -> first.plusWeeks(4L * i)).toList();

        assertThat(dates)
                .allSatisfy(day -> assertThat(day)
                        .isAfter(today.plusWeeks(2))
                        .isBefore(today.plusYears(1).plusDays(1)));
        assertThat(dates)
                .extracting(day -> ZoneId.of("Europe/Stockholm").getRules().getOffset(day.atTime(10, 0)))
                .satisfies(offsets -> assertThat(Set.copyOf(offsets)).hasSize(2));
    }

    @Test
    void organisationNumbersHaveTheRightCheckDigit() throws IOException {
        assertThat(Demonstration.data().get("organisations").valueStream())
                .hasSize(22)
                .allSatisfy(organisation -> assertThat(luhn(organisation)).isZero());
    }

    @Test
    void portraitsAreDrawnAndNoTwoAreAlike() throws IOException {
        var drawn = new ArrayList<ByteBuffer>();
        for (var contributor : Preparing.data().get("contributors")) {
            if (contributor.has("portrait")) {
                var png = Portraits.draw(contributor.get("portrait"));
                assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                        .isGreaterThanOrEqualTo(160);
                drawn.add(ByteBuffer.wrap(png));
            }
        }
        assertThat(drawn).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void allAddressesAreInvented() throws IOException {
        assertThat(Demonstration.data().toString() + SeriesStory.data())
                .doesNotContainPattern("@[a-zåäö.]+\\.(se|com|org)\\b");
    }

    @ParameterizedTest
    @MethodSource("anyDay")
    void theFiveDaysAreWednesdayToSundayInTheComingJune(LocalDate today) {
        var first = DeclarationStory.june(today);

        assertThat(first.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(first.plusDays(4).getMonth()).isEqualTo(Month.JUNE);
        assertThat(first)
                .isAfter(today.plusWeeks(2))
                .isBefore(today.plusYears(1).plusWeeks(3));
    }

    @Test
    void theDeclarationsAddressesAreInventedToo() throws IOException {
        assertThat(DeclarationStory.data().toString()).doesNotContainPattern("@[a-zåäö.]+\\.(se|com|org)\\b");
    }

    @Test
    void theCohortsAddressesAreInventedToo() throws IOException {
        assertThat(Demonstration.data("cohort.yaml").toString()).doesNotContainPattern("@[a-zåäö.]+\\.(se|com|org)\\b");
    }

    private static int luhn(JsonNode organisation) {
        var digits = organisation
                .get("organisationNumber")
                .asString()
                .replace("-", "")
                .chars()
                .map(digit -> digit - '0')
                .toArray();
        var sum = 0;
        for (int i = 0; i < digits.length; i++) {
            var value = digits[i] * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10;
    }
}
