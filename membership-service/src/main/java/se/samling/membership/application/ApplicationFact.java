package se.samling.membership.application;

/** What happened to an application; each leads to a mail. */
public sealed interface ApplicationFact {
    Application application();

    /** The form came, again or for the first time; the address is to be proven. */
    record ApplicationReceived(Application application) implements ApplicationFact {}

    /** A coordinator will look at it. */
    record ApplicationSentToReview(Application application) implements ApplicationFact {}

    /** The coordinator asks something. */
    record ApplicationQuestioned(Application application) implements ApplicationFact {}

    record ApplicationRefused(Application application) implements ApplicationFact {}
}
