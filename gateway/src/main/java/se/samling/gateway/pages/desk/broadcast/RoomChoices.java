package se.samling.gateway.pages.desk.broadcast;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.broadcast.LiveRoom;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Who may carry the picture in this installation. */
@Component
public class RoomChoices {

    private static final List<String> PROVIDERS = List.of("play-page", "plain-link", "bigbluebutton", "jitsi");
    private static final List<String> WITHOUT_ACCOUNT = List.of("play-page", "plain-link");

    private final BroadcastClient broadcasts;
    private final Words words;

    RoomChoices(BroadcastClient broadcasts, Words words) {
        this.broadcasts = broadcasts;
        this.words = words;
    }

    /** Providers to choose from; {@code accounts} by provider. */
    public record Choices(List<Option> providers, Map<String, List<String>> accounts) {}

    /** What the hosts of this event may use. */
    public Choices of(EventSummary event) {
        return of(broadcasts.room(event.id()));
    }

    Choices of(LiveRoom room) {
        var providers = PROVIDERS.stream()
                .filter(one -> WITHOUT_ACCOUNT.contains(one)
                        || !room.accounts().getOrDefault(one, List.of()).isEmpty())
                .map(one -> new Option(
                        one,
                        words.say("desk.broadcast.provider." + one),
                        words.say("desk.broadcast.provider-hint." + one)))
                .toList();
        return new Choices(providers, room.accounts());
    }
}
