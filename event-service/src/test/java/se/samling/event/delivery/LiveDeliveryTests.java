package se.samling.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each provider in its own tongue, judged by somebody who knows it. */
class LiveDeliveryTests {

    private static final String JITSI_KEY = "a key of 32 bytes or more, for HS256";
    private static final UUID HOST = UUID.randomUUID();
    private static final Instant OPENS = Instant.parse("2027-03-13T07:45:00Z");

    private final BigBlueButtonServer server = new BigBlueButtonServer();
    private final Accounts accounts = new Accounts(
            Map.of(
                    "main", new Accounts.BigBlueButtonAccount(server.url(), BigBlueButtonServer.SECRET, List.of()),
                    "wrong", new Accounts.BigBlueButtonAccount(server.url(), "not the secret", List.of()),
                    "others",
                            new Accounts.BigBlueButtonAccount(
                                    server.url(), BigBlueButtonServer.SECRET, List.of(UUID.randomUUID()))),
            Map.of(
                    "meet",
                    new Accounts.JitsiAccount(URI.create("https://meet.example/"), "samling", JITSI_KEY, List.of())),
            URI.create("rtmps://in.play.example/live"));
    private final BigBlueButton bigBlueButton = at(OPENS.minusSeconds(60));
    private final Jitsi jitsi = new Jitsi(accounts);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aBigBlueButtonRoomIsMadeEnteredAndEnded() throws Exception {
        var room = room("main", "Frågor & svar: hot, hat – och «drev» + 100 %");
        bigBlueButton.probe(room);
        bigBlueButton.provision(room);
        bigBlueButton.provision(room);
        assertThat(server.meetings()).hasSize(1);
        assertThat(server.meetings().get(room.name())).containsEntry("name", room.title());
        var way = bigBlueButton.joinUrl(room, new Viewer("r1", "Åsa Öst", Role.VIEWER));
        assertThat(get(way)).contains("SUCCESS");
        assertThat(way.getRawQuery()).contains("role=VIEWER").doesNotContain(BigBlueButtonServer.SECRET);
        assertThat(get(URI.create(way.toString().replace("role=VIEWER", "role=MODERATOR"))))
                .as("nobody makes themselves the one who leads")
                .contains("checksumError");
        bigBlueButton.cancel(room);
        bigBlueButton.cancel(room);
        assertThat(server.meetings()).isEmpty();
    }

    @Test
    void aMeetingThatWasMadeTooEarlyEndsUnlessItIsOpenOrSomebodyIsThere() throws Exception {
        var room = room("main", "Ny titel");
        bigBlueButton.provision(room);
        at(OPENS).update(room);
        assertThat(server.meetings()).as("open").hasSize(1);
        bigBlueButton.update(room);
        assertThat(server.meetings()).as("empty, and its time is later").isEmpty();
        bigBlueButton.update(room);
        bigBlueButton.provision(room);
        get(bigBlueButton.joinUrl(room, new Viewer("r1", "Åsa Öst", Role.VIEWER)));
        bigBlueButton.update(room);
        assertThat(server.meetings()).as("in use").hasSize(1);
    }

    private BigBlueButton at(Instant now) {
        return new BigBlueButton(accounts, new BigBlueButtonCalls(), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aWrongSecretIsSaidAndNotShown() {
        assertThatThrownBy(() -> bigBlueButton.probe(room("wrong", "Titel")))
                .isInstanceOf(ProviderAway.class)
                .hasMessageNotContaining("not the secret")
                .extracting(away -> ((ProviderAway) away).reason())
                .isEqualTo("BigBlueButton says checksumError");
        assertThat(accounts.toString()).doesNotContain(BigBlueButtonServer.SECRET, JITSI_KEY);
    }

    @Test
    void aServerThatIsAwayIsLeftAloneForAWhile() {
        server.away(true);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> bigBlueButton.provision(room("main", "Titel")))
                    .isInstanceOf(ProviderAway.class);
        }
        assertThatThrownBy(() -> bigBlueButton.provision(room("main", "Titel")))
                .extracting(away -> ((ProviderAway) away).reason())
                .isEqualTo("BigBlueButton has not answered lately");
    }

    @Test
    void anAccountIsForItsHostsAlone() {
        assertThat(bigBlueButton.check(room("main", "Titel"))).isEmpty();
        assertThat(bigBlueButton.check(room("others", "Titel"))).hasSize(1);
        assertThat(bigBlueButton.check(room("none", "Titel"))).hasSize(1);
        assertThat(accounts.names(Provider.BIGBLUEBUTTON, List.of(HOST))).containsExactly("main", "wrong");
    }

    @Test
    void aJitsiTokenOpensOneRoomForOnePersonWhileItIsOpen() throws Exception {
        var room = room("meet", "Titel");
        var way = jitsi.joinUrl(room, new Viewer("r1", "Åsa Öst", Role.MODERATOR));
        assertThat(way.toString()).startsWith("https://meet.example/samling-" + room.eventId() + "?jwt=");
        var token = SignedJWT.parse(way.getQuery().substring("jwt=".length()));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(token.verify(new MACVerifier(JITSI_KEY))).isTrue();
        assertThat(token.verify(new MACVerifier("another key of 32 bytes or more, it is")))
                .isFalse();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("jitsi");
        assertThat(claims.getIssuer()).isEqualTo("samling");
        assertThat(claims.getSubject()).isEqualTo("meet.example");
        assertThat(claims.getStringClaim("room")).isEqualTo(room.name());
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(OPENS));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(OPENS.plusSeconds(5_400)));
        assertThat(claims.getJSONObjectClaim("context"))
                .isEqualTo(Map.of(
                        "user", Map.of("id", "r1", "name", "Åsa Öst", "affiliation", "owner", "moderator", "true")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://play.example/a.m3u8",
                "javascript:alert(1)",
                "https://a.example;script-src/x",
                "https://user:pass@play.example/a.m3u8",
                "https:///a.m3u8",
                "inget"
            })
    void onlyPlainHttpsAddressesAreTaken(String address) {
        var play = new PlayPage(accounts);
        assertThat(play.check(room(null, address, "https://play.example/b.m3u8")))
                .singleElement()
                .extracting("field")
                .isEqualTo("streamUrl");
        assertThat(play.check(room(null, "https://play.example/a.m3u8", address)))
                .singleElement()
                .extracting("field")
                .isEqualTo("backupUrl");
    }

    @Test
    void ourOwnPageSaysWhereThePictureIsSent() {
        var room = room(null, "https://play.example/a.m3u8", null);
        assertThat(new PlayPage(accounts).ingest(room))
                .contains(URI.create("rtmps://in.play.example/live/" + room.name()));
    }

    private static Room room(String account, String title) {
        return new Room(
                UUID.randomUUID(),
                title,
                List.of(HOST),
                OPENS,
                OPENS.plusSeconds(5_400),
                new Settings(account, null, null, null));
    }

    private static Room room(@Nullable String account, String stream, @Nullable String backup) {
        return new Room(
                UUID.randomUUID(),
                "Titel",
                List.of(HOST),
                OPENS,
                OPENS.plusSeconds(5_400),
                new Settings(account, null, stream, backup));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
