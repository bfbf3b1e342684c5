package se.samling.event.delivery;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samling.event.delivery.Accounts.JitsiAccount;
import se.samling.platform.problem.FieldError;

/**
 * Jitsi Meet with token authentication (lib-jitsi-meet, doc/tokens.md): a token per person that opens one room while it is open.
 * The room comes into being when the first one enters.
 */
@Component
class Jitsi implements LiveDelivery {

    /** HS256 demands a key as long as its hash (RFC 7518, section 3.2). */
    private static final int KEY_BYTES = 32;

    private final Accounts accounts;

    Jitsi(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Provider provider() {
        return Provider.JITSI;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.PERSONAL);
    }

    @Override
    public List<FieldError> check(Room room) {
        return accounts.jitsi(room).isEmpty() ? List.of(FieldError.of("account", "unknown-account")) : List.of();
    }

    /** There is nothing to ask a Jitsi server; a key that is too short shows here and not first when people come. */
    @Override
    public void probe(Room room) {
        if (account(room).secret().getBytes(StandardCharsets.UTF_8).length < KEY_BYTES) {
            throw new ProviderAway("the key of account " + room.settings().account() + " is shorter than 32 bytes");
        }
    }

    @Override
    public void provision(Room room) {}

    @Override
    public void update(Room room) {}

    @Override
    public void cancel(Room room) {}

    @Override
    public URI joinUrl(Room room, Viewer viewer) {
        var account = account(room);
        var server = account.url().toString().replaceFirst("/$", "");
        return URI.create(server + "/" + room.name() + "?jwt=" + token(account, room, viewer));
    }

    private static String token(JitsiAccount account, Room room, Viewer viewer) {
        boolean moderator = viewer.role() == Role.MODERATOR;
        var claims = new JWTClaimsSet.Builder()
                .audience("jitsi")
                .issuer(account.appId())
                .subject(account.url().getHost())
                .notBeforeTime(Date.from(room.opensAt()))
                .expirationTime(Date.from(room.closesAt()))
                .claim("room", room.name())
                .claim(
                        "context",
                        Map.of(
                                "user",
                                Map.of(
                                        "id", viewer.id(),
                                        "name", viewer.name(),
                                        "affiliation", moderator ? "owner" : "member",
                                        "moderator", String.valueOf(moderator))))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(account.secret()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new ProviderAway("the key of account " + room.settings().account() + " cannot sign");
        }
    }

    private JitsiAccount account(Room room) {
        return accounts.jitsi(room)
                .orElseThrow(() -> new ProviderAway("account " + room.settings().account() + " is not configured"));
    }
}
