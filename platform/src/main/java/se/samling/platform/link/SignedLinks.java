package se.samling.platform.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks links: base64url of generation, expiry (epoch seconds) and subject, and HMAC-SHA-256 (RFC 2104) over these
 * and the purpose, so that a link for one purpose is none for another. All services share the key.
 */
public final class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final int HEAD_BYTES = Integer.BYTES + Long.BYTES;

    private final SecretKeySpec key;
    private final Clock clock;

    /** @throws IllegalArgumentException when the key is shorter than 32 bytes */
    public SignedLinks(byte[] key, Clock clock) {
        if (key.length < 32) {
            throw new IllegalArgumentException("SAMLING_LINK_KEY must hold 32 bytes at least, in base64");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.clock = clock;
    }

    public String sign(String purpose, String subject, int generation, Instant expires) {
        var words = subject.getBytes(StandardCharsets.UTF_8);
        var said = ByteBuffer.allocate(HEAD_BYTES + words.length)
                .putInt(generation)
                .putLong(expires.getEpochSecond())
                .put(words)
                .array();
        var token = ByteBuffer.allocate(MAC_BYTES + said.length)
                .put(mac(purpose, said))
                .put(said)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @throws LinkInvalid when it was not made for this purpose with our key; @throws LinkExpired when its time is over */
    public Link verify(String purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw new LinkInvalid();
        }
        if (bytes.length <= MAC_BYTES + HEAD_BYTES) {
            throw new LinkInvalid();
        }
        var said = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_BYTES), mac(purpose, said))) {
            throw new LinkInvalid();
        }
        var read = ByteBuffer.wrap(said);
        int generation = read.getInt();
        var expires = Instant.ofEpochSecond(read.getLong());
        if (clock.instant().isAfter(expires)) {
            throw new LinkExpired();
        }
        return new Link(StandardCharsets.UTF_8.decode(read).toString(), generation, expires);
    }

    /** 32 bytes that only we can make again, and that need be kept nowhere: what we share with somebody else's program. */
    public byte[] sharedSecret(String purpose, String subject) {
        return wholeMac("secret " + purpose, subject.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, byte[] said) {
        return Arrays.copyOf(wholeMac(purpose, said), MAC_BYTES);
    }

    private byte[] wholeMac(String purpose, byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
