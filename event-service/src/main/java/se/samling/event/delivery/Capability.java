package se.samling.event.delivery;

import java.util.Locale;

/** What a provider can do; pages and use cases ask for these, never for the provider's name. */
public enum Capability {
    /** The picture is in our own page. */
    PLAYS_HERE,
    /** There is a second stream to switch to. */
    BACKUP,
    /** The stream may carry captions that the player shows. */
    CAPTIONS,
    /** A room must be made before anybody can come in. */
    PREPARES,
    /** Everybody comes in by an address of their own. */
    PERSONAL,
    /** There is an address to send the picture to. */
    INGEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
