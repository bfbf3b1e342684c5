package se.samling.event.delivery;

/** How somebody comes in. */
public enum Role {
    VIEWER,
    MODERATOR
}
