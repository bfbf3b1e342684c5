package se.samling.gateway.client.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import se.samling.gateway.client.Page;

/** event-service's API for how people answer whether a move suits them. Times are local in the event's zone. */
@HttpExchange
public interface ReconfirmationClient {

    /** Registrations by answer: {@code stays}, {@code leaves}, {@code lost} the place by not answering, {@code none} yet. */
    record Count(int stays, int leaves, int lost, int none) {

        public int asked() {
            return stays + leaves + lost + none;
        }

        public int of(String answer) {
            return switch (answer) {
                case "stays" -> stays;
                case "leaves" -> leaves;
                case "lost" -> lost;
                default -> none;
            };
        }
    }

    /** {@code silent}: keep or cancel. */
    record Time(LocalDateTime answerBy, String silent, Instant remindedAt, boolean closed) {}

    record Standing(Count answers, @Nullable Time time) {}

    record Row(UUID id, String name, String email, @Nullable String organisation, int people, String answer) {}

    record Reminder(
            @Nullable LocalDateTime answerBy, @Nullable String silent) {}

    record Reminded(int reminded) {}

    /** {@code answerBy} and {@code silent} are absent while no time is set. */
    record Question(
            boolean asked,
            @Nullable LocalDateTime answerBy,
            @Nullable String silent,
            boolean closed) {}

    /** Organiser of a host. */
    @GetExchange("/api/events/{id}/reconfirmation")
    Standing standing(@PathVariable UUID id);

    /** Organiser of a host: by name. */
    @GetExchange("/api/events/{id}/reconfirmation/answers")
    Page<Row> answers(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String cursor);

    /** Organiser of a host: everybody who has not answered gets a mail; once a day. */
    @PostExchange("/api/events/{id}/reconfirmation/reminder")
    Reminded remind(@PathVariable UUID id, @RequestBody Reminder reminder);

    /** Link purpose {@code registration}. */
    @GetExchange("/api/registrations/own/{token}/reconfirmation")
    Question own(@PathVariable String token);
}
