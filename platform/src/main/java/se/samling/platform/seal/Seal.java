package se.samling.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals words with AES-256-GCM (NIST SP 800-38D), a fresh 96-bit nonce each time. Whose they are, and to what, is sealed along: a row
 * that somebody copies to another person cannot be opened. New words get the first key; older keys still open.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    /** @throws IllegalArgumentException where a key is not 32 bytes, in Base64 */
    public Seal(String key, List<String> olderKeys) {
        this.keys =
                Stream.concat(Stream.of(key), olderKeys.stream()).map(Seal::key).toList();
    }

    public byte[] close(String words, UUID... whose) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, whose)
                    .doFinal(words.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException where no key of ours opens it */
    public String open(byte[] sealed, UUID... whose) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        for (var key : keys) {
            try {
                return new String(
                        cipher(Cipher.DECRYPT_MODE, key, nonce, whose)
                                .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES),
                        StandardCharsets.UTF_8);
            } catch (AEADBadTagException anotherKey) {
                // the next one
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("What was sealed cannot be opened with the keys at hand");
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID... whose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        for (var id : whose) {
            cipher.updateAAD(id.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return cipher;
    }

    private static SecretKeySpec key(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A key to seal with must hold 32 bytes, in Base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
