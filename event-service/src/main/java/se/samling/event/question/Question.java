package se.samling.event.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question. An anonymous one has no {@code participantId}, and nothing else either that leads to who asked: its id is random
 * and {@code askedAt} is the minute.
 */
public record Question(
        UUID id,
        UUID eventId,
        String words,
        @Nullable UUID participantId,
        QuestionState state,
        int place,
        @Nullable UUID mergedInto,
        Instant askedAt,
        int version) {

    Question in(QuestionState next) {
        return new Question(id, eventId, words, participantId, next, place, null, askedAt, version + 1);
    }

    Question at(int otherPlace) {
        return new Question(id, eventId, words, participantId, state, otherPlace, mergedInto, askedAt, version + 1);
    }

    Question mergedInto(UUID other) {
        return new Question(
                id, eventId, words, participantId, QuestionState.MERGED, place, other, askedAt, version + 1);
    }
}
