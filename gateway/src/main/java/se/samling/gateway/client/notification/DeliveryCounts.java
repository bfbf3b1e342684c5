package se.samling.gateway.client.notification;

/** How many mails are how far. */
public record DeliveryCounts(int queued, int sent, int failed, int bounced, int skipped) {

    public int of(String state) {
        return switch (state) {
            case "queued" -> queued;
            case "sent" -> sent;
            case "failed" -> failed;
            case "bounced" -> bounced;
            case "skipped" -> skipped;
            default -> 0;
        };
    }

    public int missed() {
        return failed + bounced;
    }
}
