package se.samling.notification.post;

/** What became of handing a mail to SMTP. */
public sealed interface Outcome {

    record Accepted() implements Outcome {}

    /** The receiving side does not want it and will not later. */
    record Bounced(String reason) implements Outcome {}

    /** The mail itself cannot be sent. */
    record Refused(String reason) implements Outcome {}

    /** The mail server is away or busy: later. */
    record Later(String reason) implements Outcome {}
}
