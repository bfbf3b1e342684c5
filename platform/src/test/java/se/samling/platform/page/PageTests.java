package se.samling.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samling.platform.problem.InvalidField;

class PageTests {

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), 2, item -> item)).isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    @Test
    void aFurtherRowMeansAFurtherPage() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, item -> item)).isEqualTo(new Page<>(List.of("a", "b"), "b"));
    }

    @Test
    void aCursorKeepsItsKeys() {
        var cursor = Cursor.of("Östersund & co", 17);
        assertThat(Cursor.decode(cursor.encode(), 2)).isEqualTo(cursor);
        assertThat(Cursor.decode(null, 2)).isNull();
    }

    @Test
    void aCursorThatIsNoneOfOursIsABadField() {
        for (var cursor : new String[] {"!", "åäö", Cursor.of("one").encode()}) {
            assertThatThrownBy(() -> Cursor.decode(cursor, 2)).isInstanceOf(InvalidField.class);
        }
    }
}
