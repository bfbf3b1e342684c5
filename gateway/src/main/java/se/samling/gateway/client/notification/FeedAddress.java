package se.samling.gateway.client.notification;

/** Full public address of a calendar feed. */
public record FeedAddress(String address) {

    /** The same for a calendar program, which subscribes instead of downloading once. */
    public String webcal() {
        return address.replaceFirst("^https?:", "webcal:");
    }
}
