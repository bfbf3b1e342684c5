package se.samling.membership.integration;

import java.security.SecureRandom;
import java.util.Base64;

/** What a program proves its key with: 256 bits that nobody can guess, shown once. */
record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** As the program sends it: what searches for leaked secrets can recognise, the key's id, and the secret. */
    String keyOf(ApiKey key) {
        return "samling_" + key.id().toString().replace("-", "") + "_" + value;
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
