package se.samling.notification.letter;

/**
 * What a host adds to a letter in its own words; empty for nothing. It stands beside our words and never in their place, so
 * that what a reader must know or can do is there whatever a host writes.
 */
public record HostWords(String opening, String body, String closing, String signature) {

    public static final HostWords NONE = new HostWords("", "", "", "");
}
