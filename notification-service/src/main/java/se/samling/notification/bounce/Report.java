package se.samling.notification.bounce;

import java.util.UUID;

/** What a receiving side reports about one mail. {@code reason} is its own words, one line. */
record Report(UUID deliveryId, Verdict verdict, String reason) {

    enum Verdict {
        /** Nobody is at the address. */
        NOBODY_THERE,
        /** This mail did not arrive; the next one may. */
        NOT_THIS_TIME
    }
}
