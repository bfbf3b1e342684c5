package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import se.samling.gateway.client.broadcast.LiveRoomDraft;

/** event-service's API for many events held in another way by one act. */
@HttpExchange
public interface ChangeoverClient {

    /** {@code id} names the act: sent again it changes nothing more. */
    record Changeover(
            UUID id,
            List<Chosen> events,
            @Nullable String mode,
            LiveRoomDraft room,
            @Nullable String message) {}

    record Chosen(UUID eventId, int version) {}

    /** The events as they are, everybody who would get the one mail, and who of those who wait would get a place. */
    record Look(List<EventDetail> events, List<Person> people, List<PlacesToGive.Place> places) {

        /** Null when nobody would. */
        public @Nullable PlacesToGive asked() {
            return PlacesToGive.of(places);
        }
    }

    /** {@code events} counts those the mail is about. */
    record Person(String name, String email, @Nullable String organisation, int events) {}

    record Made(List<EventSummary> events) {}

    /** Changes nothing; problems of an event have the field {@code events[2]}. */
    @PostExchange("/api/changeovers/look")
    Look look(@RequestBody Changeover changeover);

    /** All of them or none. {@code places}: to how many of those who wait a place may go by it, see {@link PlacesToGive}. */
    @PostExchange("/api/changeovers")
    Made make(@RequestParam int places, @RequestBody Changeover changeover);
}
