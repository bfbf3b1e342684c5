package se.samling.event.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** A question as it stands; {@code version} grows with each wording, so that an answer can say which one it was given to. */
public record Question(UUID id, int version, boolean withdrawn, Body body) {

    public static final String YES = "yes";
    public static final String NO = "no";

    /**
     * What is asked. {@code mode} is on-site or digital, absent for both; {@code of} is person, or group for those who come as one;
     * {@code purpose} is shown to whoever answers; {@code keptDays} count from the event's end.
     */
    public record Body(
            QuestionKind kind,
            Text label,
            @Nullable Text help,
            List<Option> options,
            boolean required,
            @Nullable String mode,
            String of,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable Condition condition,
            Text purpose,
            int keptDays,
            @Nullable Files files) {

        public Body {
            options = List.copyOf(options);
        }

        /** A question that takes no file. */
        public Body(
                QuestionKind kind,
                Text label,
                @Nullable Text help,
                List<Option> options,
                boolean required,
                @Nullable String mode,
                String of,
                @Nullable BigDecimal lowest,
                @Nullable BigDecimal highest,
                @Nullable Condition condition,
                Text purpose,
                int keptDays) {
            this(kind, label, help, options, required, mode, of, lowest, highest, condition, purpose, keptDays, null);
        }

        Body when(@Nullable Condition other) {
            return new Body(
                    kind, label, help, options, required, mode, of, lowest, highest, other, purpose, keptDays, files);
        }

        Optional<Option> option(String code) {
            return options.stream().filter(option -> option.code().equals(code)).findFirst();
        }
    }

    /** What a question of kind file takes: these kinds, of so many megabytes at most. */
    public record Files(List<FileKind> kinds, int megabytes) {

        public static final int MOST_MEGABYTES = 20;

        public Files {
            kinds = List.copyOf(kinds);
        }

        boolean takes(String mediaType) {
            return kinds.stream().anyMatch(kind -> kind.takes(mediaType));
        }
    }

    /** One of the answers to choose from; the code stays when the words change. */
    public record Option(String code, Text label) {}

    /** Asked only of who gave this answer to that question, which stands before it. {@code answer} is an option's code, yes or no. */
    public record Condition(UUID question, String answer) {}

    public QuestionKind kind() {
        return body.kind();
    }

    /** The codes an answer can have. */
    public List<String> codes() {
        return kind().answersYes()
                ? List.of(YES, NO)
                : body.options().stream().map(Option::code).toList();
    }

    boolean concerns(Asked asked) {
        return (body.mode() == null || body.mode().equals(asked.mode()))
                && ("group".equals(body.of()) ? asked.group() : asked.person());
    }
}
