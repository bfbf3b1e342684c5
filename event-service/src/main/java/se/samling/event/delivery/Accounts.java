package se.samling.event.delivery;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's accounts at the providers, by name: {@code SAMLING_LIVE_BIGBLUEBUTTON_MAIN_URL},
 * {@code SAMLING_LIVE_BIGBLUEBUTTON_MAIN_SECRET}. Secrets live here and nowhere else: in no table, log or answer.
 *
 * @param ingest where the play page's encoder sends to, if the installation has such a place
 */
@ConfigurationProperties("samling.live")
public record Accounts(
        @DefaultValue Map<String, BigBlueButtonAccount> bigbluebutton,
        @DefaultValue Map<String, JitsiAccount> jitsi,
        @Nullable URI ingest) {

    /**
     * @param url the API's address, {@code https://bbb.example/bigbluebutton/api}
     * @param hosts the organisations that may use it; empty: all
     */
    public record BigBlueButtonAccount(
            URI url, String secret, @DefaultValue List<UUID> hosts) {
        @Override
        public String toString() {
            return "BigBlueButtonAccount[" + url + "]";
        }
    }

    /**
     * @param url where rooms are, {@code https://meet.example}
     * @param appId the issuer that the server accepts
     * @param secret shared with the server (HS256, 32 bytes at least)
     */
    public record JitsiAccount(
            URI url,
            String appId,
            String secret,
            @DefaultValue List<UUID> hosts) {
        @Override
        public String toString() {
            return "JitsiAccount[" + url + "]";
        }
    }

    Optional<BigBlueButtonAccount> bigbluebutton(Room room) {
        return Optional.ofNullable(room.settings().account())
                .map(bigbluebutton::get)
                .filter(account -> open(account.hosts(), room.hostIds()));
    }

    Optional<JitsiAccount> jitsi(Room room) {
        return Optional.ofNullable(room.settings().account())
                .map(jitsi::get)
                .filter(account -> open(account.hosts(), room.hostIds()));
    }

    /** Names of the accounts that these hosts may use. */
    public List<String> names(Provider provider, List<UUID> hosts) {
        return switch (provider) {
            case BIGBLUEBUTTON ->
                bigbluebutton.entrySet().stream()
                        .filter(account -> open(account.getValue().hosts(), hosts))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
            case JITSI ->
                jitsi.entrySet().stream()
                        .filter(account -> open(account.getValue().hosts(), hosts))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
            case PLAY_PAGE, PLAIN_LINK -> List.of();
        };
    }

    private static boolean open(List<UUID> to, List<UUID> hosts) {
        return to.isEmpty() || hosts.stream().anyMatch(to::contains);
    }
}
