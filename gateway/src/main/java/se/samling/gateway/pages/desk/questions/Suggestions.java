package se.samling.gateway.pages.desk.questions;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a new question begins with: for diet and access the usual answers and the purpose, in both languages. */
@Component
class Suggestions {

    private static final Locale SWEDISH = Locale.of("sv");

    private final MessageSource messages;

    Suggestions(MessageSource messages) {
        this.messages = messages;
    }

    QuestionForm of(String kind) {
        boolean sealed = "diet".equals(kind) || "access".equals(kind);
        return new QuestionForm(
                kind,
                sealed ? say(kind, "label", SWEDISH) : null,
                sealed ? say(kind, "label", Locale.ENGLISH) : null,
                null,
                null,
                sealed ? options(kind) : null,
                null,
                sealed ? "on-site" : null,
                "person",
                null,
                null,
                null,
                sealed ? say(kind, "purpose", SWEDISH) : null,
                sealed ? say(kind, "purpose", Locale.ENGLISH) : null,
                sealed ? "0" : "90",
                "file".equals(kind) ? List.of("pdf", "image") : List.of(),
                "file".equals(kind) ? "10" : null);
    }

    private String options(String kind) {
        var swedish = say(kind, "options", SWEDISH).split(";");
        var english = say(kind, "options", Locale.ENGLISH).split(";");
        var lines = new StringBuilder();
        for (int at = 0; at < swedish.length; at++) {
            lines.append(swedish[at].strip())
                    .append(" | ")
                    .append(english[at].strip())
                    .append('\n');
        }
        return lines.toString().strip();
    }

    private String say(String kind, String what, Locale language) {
        return messages.getMessage("desk.form.suggested." + kind + "." + what, null, language);
    }
}
