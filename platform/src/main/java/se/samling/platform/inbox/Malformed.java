package se.samling.platform.inbox;

/** Not one of our messages, and no better the second time: goes to the dead letters at once. */
class Malformed extends RuntimeException {

    Malformed(String what) {
        super(what);
    }
}
