package se.samling.notification.calendar;

/** STATUS of a VEVENT. */
public enum EntryStatus {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
}
