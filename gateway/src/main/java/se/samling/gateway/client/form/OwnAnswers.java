package se.samling.gateway.client.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody is asked and has answered; {@code missing} counts required questions without an answer. */
public record OwnAnswers(boolean mayChange, int missing, List<Question> questions, Map<UUID, Answer> answers) {

    public record Answer(List<String> chosen, @Nullable String words) {}
}
