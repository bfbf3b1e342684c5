package se.samling.gateway.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.broadcast.Banner;
import se.samling.gateway.client.broadcast.Question;
import se.samling.gateway.client.broadcast.Watch;
import tools.jackson.databind.json.JsonMapper;

/** What all viewers of a broadcast see: the whole of it each time, so that a lost message loses nothing. */
record Snapshot(String phase, @Nullable Banner banner, List<Question> questions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Snapshot of(Watch watch) {
        return new Snapshot(watch.phase(), watch.banner(), watch.questions());
    }

    private record Said(String phase, @Nullable SaidBanner banner, List<SaidQuestion> questions) {}

    private record SaidBanner(UUID id, String text, boolean toBackup) {}

    private record SaidQuestion(
            UUID id, String text, @Nullable String asker, boolean answered, int alsoAsked) {}

    /** As it goes to the browser, in the reader's language. */
    String json(Locale language) {
        return JSON.writeValueAsString(new Said(
                phase,
                banner == null
                        ? null
                        : new SaidBanner(banner.id(), banner.text().in(language.getLanguage()), banner.toBackup()),
                questions.stream()
                        .map(question -> new SaidQuestion(
                                question.id(),
                                question.text(),
                                question.asker(),
                                "answered".equals(question.state()),
                                question.alsoAsked()))
                        .toList()));
    }

    /** The event's id for {@code Last-Event-ID}: the same for the same words, on every replica and after a restart. */
    static String id(String json) {
        return UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
