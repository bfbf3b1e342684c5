package se.samling.notification.mailing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What a mailing says and to whom. Words are paragraphs with an empty line between. */
public record Content(Audience audience, Text subject, Text words) {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_WORDS = 5_000;

    /** @throws InvalidField naming each field that cannot be taken as it is */
    public Content {
        var errors = new ArrayList<FieldError>();
        demand("subject.sv", subject.sv(), LONGEST_SUBJECT, errors);
        demand("words.sv", words.sv(), LONGEST_WORDS, errors);
        limit("subject.en", subject.en(), LONGEST_SUBJECT, errors);
        limit("words.en", words.en(), LONGEST_WORDS, errors);
        if (hasWords(subject.en()) != hasWords(words.en())) {
            errors.add(FieldError.of(hasWords(subject.en()) ? "words.en" : "subject.en", "both-or-none"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        subject = stripped(subject);
        words = stripped(words);
    }

    private static void demand(String field, @Nullable String text, int longest, List<FieldError> errors) {
        if (!hasWords(text)) {
            errors.add(FieldError.of(field, "required"));
        }
        limit(field, text, longest, errors);
    }

    private static void limit(String field, @Nullable String text, int longest, List<FieldError> errors) {
        if (text != null && text.length() > longest) {
            errors.add(FieldError.of(field, "too-long", longest));
        }
    }

    private static boolean hasWords(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Text stripped(Text text) {
        String english = text.en();
        return new Text(text.sv().strip(), english == null || english.isBlank() ? null : english.strip());
    }
}
