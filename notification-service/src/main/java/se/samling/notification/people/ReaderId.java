package se.samling.notification.people;

import java.util.UUID;

/** Somebody to write to, who may not be known here yet. */
public record ReaderId(ReaderKind kind, UUID id) {

    private static final UUID OPERATOR = new UUID(0, 1);

    public static ReaderId person(UUID id) {
        return new ReaderId(ReaderKind.PERSON, id);
    }

    /** The contact address of a web course. */
    public static ReaderId mailbox(UUID courseId) {
        return new ReaderId(ReaderKind.MAILBOX, courseId);
    }

    /** Whoever runs this installation. */
    public static ReaderId operator() {
        return new ReaderId(ReaderKind.OPERATOR, OPERATOR);
    }

    /** An address that a host wants to write from. */
    public static ReaderId sender(UUID id) {
        return new ReaderId(ReaderKind.SENDER, id);
    }

    public static ReaderId participant(UUID id) {
        return new ReaderId(ReaderKind.PARTICIPANT, id);
    }
}
