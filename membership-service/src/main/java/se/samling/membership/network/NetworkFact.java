package se.samling.membership.network;

/** What happened to a network. */
public sealed interface NetworkFact {
    /** New, or different now. */
    record NetworkChanged(Network network) implements NetworkFact {}
}
