package se.samling.event.delivery;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samling.event.delivery.Accounts.BigBlueButtonAccount;
import se.samling.platform.problem.FieldError;

/** BigBlueButton by its HTTP API (docs.bigbluebutton.org, "API reference"): create, join, end, isMeetingRunning. */
@Component
class BigBlueButton implements LiveDelivery {

    private final Accounts accounts;
    private final BigBlueButtonCalls calls;
    private final Clock clock;

    BigBlueButton(Accounts accounts, BigBlueButtonCalls calls, Clock clock) {
        this.accounts = accounts;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.BIGBLUEBUTTON;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.PREPARES, Capability.PERSONAL);
    }

    @Override
    public List<FieldError> check(Room room) {
        return accounts.bigbluebutton(room).isEmpty()
                ? List.of(FieldError.of("account", "unknown-account"))
                : List.of();
    }

    /** The one call that needs the right secret and changes nothing. */
    @Override
    public void probe(Room room) {
        calls.get(account(room), room.settings().account(), "isMeetingRunning", Map.of("meetingID", room.name()));
    }

    /** Asking for a meeting that is there, with the same words, is answered with success. */
    @Override
    public void provision(Room room) {
        var words = new LinkedHashMap<String, String>();
        words.put("name", shortened(room.title()));
        words.put("meetingID", room.name());
        words.put("record", "false");
        words.put("muteOnStart", "true");
        words.put("meetingExpireIfNoUserJoinedInMinutes", "120");
        calls.get(account(room), room.settings().account(), "create", words);
    }

    /** A meeting cannot be renamed. One that was made for an earlier time and is empty ends; one that is open or in use stays. */
    @Override
    public void update(Room room) {
        var here = Map.of("meetingID", room.name());
        if (clock.instant().isBefore(room.opensAt())
                && !calls.running(account(room), room.settings().account(), here)) {
            calls.end(account(room), room.settings().account(), here);
        }
    }

    @Override
    public void cancel(Room room) {
        calls.end(account(room), room.settings().account(), Map.of("meetingID", room.name()));
    }

    @Override
    public URI joinUrl(Room room, Viewer viewer) {
        var words = new LinkedHashMap<String, String>();
        words.put("fullName", shortened(viewer.name()));
        words.put("meetingID", room.name());
        words.put("role", viewer.role().name());
        words.put("userID", viewer.id());
        return BigBlueButtonCalls.address(account(room), "join", words);
    }

    /** The API takes names of 2 to 256 characters. */
    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private BigBlueButtonAccount account(Room room) {
        return accounts.bigbluebutton(room)
                .orElseThrow(() -> new ProviderAway("account " + room.settings().account() + " is not configured"));
    }
}
