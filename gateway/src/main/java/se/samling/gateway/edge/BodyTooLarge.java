package se.samling.gateway.edge;

import java.io.IOException;

/** A body of unknown length went past its limit while it was read. */
final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body past its limit");
    }
}
