package se.samling.event.booking;

/** What happened to a booking. */
public sealed interface BookingFact {
    Booking booking();

    /** The address is to be proven. */
    record BookingRequested(Booking booking) implements BookingFact {}

    /** Proven: each date has its outcome. */
    record BookingConfirmed(Booking booking) implements BookingFact {}
}
