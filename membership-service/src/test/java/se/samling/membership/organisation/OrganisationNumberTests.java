package se.samling.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrganisationNumberTests {

    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    @Example
    void aNumberWithItsCheckDigitIsTaken() {
        for (var text : List.of("202100-2320", "2021002320", " 202100-2320 ")) {
            assertThat(OrganisationNumber.of(text)).contains(new OrganisationNumber("202100-2320"));
        }
    }

    @Example
    void anythingElseIsRefused() {
        for (var text : List.of(
                "", "202100-2321", "202100-232", "16202100-2320", "202100 2320", "20210O-2320", "２０２１００-２３２０")) {
            assertThat(OrganisationNumber.of(text)).as(text).isEmpty();
        }
    }

    @Property
    void oneCheckDigitFitsAndNoOther(@ForAll @IntRange(min = 100_000_000, max = 999_999_999) int nine) {
        var taken = IntStream.range(0, 10)
                .filter(digit -> OrganisationNumber.of("" + nine + digit).isPresent())
                .boxed()
                .toList();

        assertThat(taken).containsExactly(checkDigit(nine));
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int nine,
            @ForAll @IntRange(min = 0, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        var digits = ("" + nine + checkDigit(nine)).toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + off) % 10);

        assertThat(OrganisationNumber.of(new String(digits))).isEmpty();
    }

    /** Luhn's rule, said in another way than the code says it: a table of doubled digits, from the right. */
    private static int checkDigit(int nine) {
        int sum = 0;
        boolean doubles = true;
        for (int rest = nine; rest > 0; rest /= 10) {
            sum += doubles ? DOUBLED[rest % 10] : rest % 10;
            doubles = !doubles;
        }
        return (10 - sum % 10) % 10;
    }
}
