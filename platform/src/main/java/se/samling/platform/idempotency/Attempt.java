package se.samling.platform.idempotency;

/** What a key stands for when a request comes with it. */
sealed interface Attempt {

    /** Nobody has used the key: do it, then {@link Answers#keep} or {@link Answers#forget}. */
    record First() implements Attempt {}

    /** It was done, and this was the answer. */
    record Done(Answer answer) implements Attempt {}

    /** It is being done right now. */
    record Running() implements Attempt {}

    /** The key was used for something else. */
    record Different() implements Attempt {}
}
