package se.samling.notification.calendar;

/** What the receiving calendar is asked to do (RFC 5546). */
public enum CalendarMethod {
    /** A copy to keep: downloads and feeds. */
    PUBLISH,
    /** Put it in, or update what has the same UID. */
    REQUEST,
    /** Take it out again. */
    CANCEL
}
