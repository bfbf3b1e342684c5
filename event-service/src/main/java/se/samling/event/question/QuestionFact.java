package se.samling.event.question;

/** What happened to a question. */
public sealed interface QuestionFact {
    Question question();

    record QuestionAsked(Question question) implements QuestionFact {}

    /** Shown, hidden, answered, merged, or taken back to the queue. */
    record QuestionModerated(Question question) implements QuestionFact {}

    record QuestionMoved(Question question) implements QuestionFact {}
}
