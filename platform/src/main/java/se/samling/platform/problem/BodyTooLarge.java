package se.samling.platform.problem;

import java.io.IOException;

/** More came than is accepted. */
class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
