package se.samling.notification.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Words with placeholders: plain text, in which nothing but the names of {@link Placeholder} means anything. */
final class Template {

    private static final int LONGEST = 2_000;
    private static final Pattern NAMED = Pattern.compile("\\{([^{}\\n]{1,40})}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private Template() {}

    /** The words as they are kept. @throws InvalidField naming each language whose words cannot be taken as they are */
    static Text checked(Part part, Text words) {
        var errors = new ArrayList<FieldError>();
        String swedish = clean(words.sv());
        String english = clean(words.en());
        if (swedish.isEmpty()) {
            errors.add(FieldError.of("words.sv", "required"));
        }
        check(part, "words.sv", swedish, true, errors);
        check(part, "words.en", english, false, errors);
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Text(swedish, english.isEmpty() ? null : english);
    }

    /** In one pass, so that a value with braces in it stays as it is. */
    static String filled(String words, Map<Placeholder, String> values) {
        return NAMED.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(placeholder -> values.getOrDefault(placeholder, ""))
                        .orElse(found.group())));
    }

    private static void check(Part part, String field, String words, boolean swedish, List<FieldError> errors) {
        if (words.length() > LONGEST) {
            errors.add(FieldError.of(field, "too-long", LONGEST));
        }
        NAMED.matcher(words)
                .results()
                .filter(found -> Placeholder.of(found.group(1))
                        .filter(part.placeholders()::contains)
                        .isEmpty())
                .findFirst()
                .ifPresent(found ->
                        errors.add(FieldError.of(field, "unknown-placeholder", found.group(), offered(part, swedish))));
        String rest = NAMED.matcher(words).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            errors.add(FieldError.of(field, "lone-brace", Placeholder.HOST.written(swedish)));
        }
    }

    private static String offered(Part part, boolean swedish) {
        return part.placeholders().stream()
                .map(placeholder -> placeholder.written(swedish))
                .collect(Collectors.joining(", "));
    }

    private static String clean(@Nullable String words) {
        return words == null
                ? ""
                : UNSEEN.matcher(words.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
