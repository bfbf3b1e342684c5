package se.samling.gateway.pages.registration;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.pages.form.Option;

/**
 * A question as a form shows it.
 *
 * @param legend the label, with a word that it may be left out
 * @param only sentences that say who is to answer; scripts hide the question from others instead
 * @param when the field that decides whether it comes up, and {@code is} the value it must have; null where it always does
 * @param mode on-site or digital, null for both; {@code group} only for those who come as one
 * @param dates of a series that ask it, none where all do
 */
public record QuestionField(
        UUID id,
        String kind,
        String label,
        String legend,
        @Nullable String help,
        List<Option> options,
        boolean required,
        String purpose,
        List<String> only,
        @Nullable String when,
        @Nullable String is,
        @Nullable String mode,
        boolean group,
        List<UUID> dates) {

    /** Asked whichever date is chosen. */
    QuestionField(
            UUID id,
            String kind,
            String label,
            String legend,
            @Nullable String help,
            List<Option> options,
            boolean required,
            String purpose,
            List<String> only,
            @Nullable String when,
            @Nullable String is,
            @Nullable String mode,
            boolean group) {
        this(id, kind, label, legend, help, options, required, purpose, only, when, is, mode, group, List.of());
    }

    /** The same, asked only of who chooses one of these dates, as a sentence says. */
    QuestionField at(List<UUID> chosen, String sentence) {
        var sentences = Stream.concat(Stream.of(sentence), only.stream()).toList();
        return new QuestionField(
                id, kind, label, legend, help, options, required, purpose, sentences, when, is, mode, group, chosen);
    }

    public String getName() {
        return "answers." + id;
    }

    /** Endings of the files it takes. */
    public List<String> getAccepts() {
        return options.stream().map(Option::value).toList();
    }

    public String getWordsName() {
        return "words." + id;
    }
}
