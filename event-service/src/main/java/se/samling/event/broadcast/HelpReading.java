package se.samling.event.broadcast;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;

/** Looks a help text through. */
final class HelpReading {

    private static final int LONGEST = 4_000;
    private static final int MOST_ANSWERS = 20;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{4,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private HelpReading() {}

    static void check(Help help, List<FieldError> wrong) {
        if (tooLong(help.text())) {
            wrong.add(FieldError.of("help.text", "too-long", LONGEST));
        }
        if (help.phone() != null && !PHONE.matcher(help.phone()).matches()) {
            wrong.add(FieldError.of("help.phone", "bad-phone"));
        }
        if (help.email() != null && !EMAIL.matcher(help.email()).matches()) {
            wrong.add(FieldError.of("help.email", "email"));
        }
        var faq = help.faq() == null ? List.<Help.Answer>of() : help.faq();
        if (faq.size() > MOST_ANSWERS) {
            wrong.add(FieldError.of("help.faq", "too-many", MOST_ANSWERS));
        }
        for (int i = 0; i < faq.size(); i++) {
            var answer = faq.get(i);
            if (blank(answer.question()) || blank(answer.answer())) {
                wrong.add(FieldError.of("help.faq[" + i + "]", "required"));
            } else if (tooLong(answer.question()) || tooLong(answer.answer())) {
                wrong.add(FieldError.of("help.faq[" + i + "]", "too-long", LONGEST));
            }
        }
    }

    private static boolean blank(@Nullable Text text) {
        return text == null || text.blank();
    }

    private static boolean tooLong(@Nullable Text text) {
        return text != null
                && (text.sv() != null && text.sv().length() > LONGEST
                        || text.en() != null && text.en().length() > LONGEST);
    }
}
