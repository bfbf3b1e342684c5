package se.samling.notification.delivery;

import java.util.function.Supplier;

/** Whether a mail still makes sense at the moment of sending. */
sealed interface Standing {

    record Goes() implements Standing {}

    /** Something it depends on has not been heard of yet. */
    record Waits(String reason) implements Standing {}

    /** It must not go any longer, and never will. */
    record Dropped(String reason) implements Standing {}

    Standing GOES = new Goes();

    static Standing dropIf(boolean condition, String reason) {
        return condition ? new Dropped(reason) : GOES;
    }

    /** The first word that is not {@link Goes}. */
    default Standing and(Supplier<Standing> next) {
        return this instanceof Goes ? next.get() : this;
    }
}
