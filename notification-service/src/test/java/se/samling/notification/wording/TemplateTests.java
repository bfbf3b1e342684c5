package se.samling.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samling.notification.language.Text;
import se.samling.platform.problem.InvalidField;

class TemplateTests {

    @Test
    void aPlaceholderIsFilledUnderItsNameInEitherLanguage() {
        assertThat(Template.filled("{träff} / {event} / {värd}", Map.of(Placeholder.EVENT, "Öppna data")))
                .isEqualTo("Öppna data / Öppna data / ");
    }

    @Test
    void aValueThatLooksLikeAPlaceholderStaysAsItIs() {
        assertThat(Template.filled("{träff}", Map.of(Placeholder.EVENT, "{värd} $1", Placeholder.HOST, "Forum")))
                .isEqualTo("{värd} $1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{namn}", "${träff}{T(Runtime)}", "{ träff }", "{träff", "träff}", "{{träff}}", "{}"})
    void whatIsNoPlaceholderIsRefused(String words) {
        assertThatThrownBy(() -> Template.checked(Part.INVITATION, Text.of(words)))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void aSignatureKnowsItsHostAlone() {
        assertThat(Template.checked(Part.SIGNATURE, Text.of("Hälsningar från {värd}"))
                        .sv())
                .isEqualTo("Hälsningar från {värd}");
        assertThatThrownBy(() -> Template.checked(Part.SIGNATURE, Text.of("{när}")))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void wordsAreKeptWithoutWhatNobodySees() {
        var kept = Template.checked(Part.OPENING, new Text(" Hej\r\noch\u0007 välkommen ", "  "));
        assertThat(kept.sv()).isEqualTo("Hej\noch välkommen");
        assertThat(kept.en()).isNull();
    }

    @Test
    void englishAloneIsRefusedAndSoIsTooMuch() {
        assertThatThrownBy(() -> Template.checked(Part.OPENING, new Text("", "Hello")))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> Template.checked(Part.OPENING, Text.of("x".repeat(2_001))))
                .isInstanceOf(InvalidField.class);
    }
}
