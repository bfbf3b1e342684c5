package se.samling.platform.link;

import java.util.UUID;

/**
 * An id as somebody can say it: eight of Crockford's base 32 digits, "7K3F-9QXD", from the id's last forty bits. It finds something in
 * a list that one may see anyway; it proves nothing, and two ids may share one.
 */
public final class SpokenId {

    /** Nothing that is taken for something else when it is read aloud. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 4;
    private static final int BITS = 5;

    private SpokenId() {}

    public static String of(UUID id) {
        var spoken = new StringBuilder();
        for (int digit = 2 * HALF - 1; digit >= 0; digit--) {
            spoken.append(DIGITS.charAt((int) (id.getLeastSignificantBits() >>> digit * BITS) & DIGITS.length() - 1));
        }
        return spoken.insert(HALF, '-').toString();
    }
}
