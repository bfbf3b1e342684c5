package se.samling.event.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed; {@code mode}, {@code people}, or {@code name} and {@code email} belong to their kind. {@code people} counts
 * everybody of the registration's group.
 */
public record Wish(
        Kind kind,
        @Nullable String mode,
        @Nullable Integer people,
        @Nullable String name,
        @Nullable String email) {

    public enum Kind {
        MODE,
        PERSON,
        PEOPLE,
        CANCELLATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static final Wish CANCELLATION = new Wish(Kind.CANCELLATION, null, null, null, null);

    static Wish mode(String mode) {
        return new Wish(Kind.MODE, mode, null, null, null);
    }

    static Wish people(int people) {
        return new Wish(Kind.PEOPLE, null, people, null, null);
    }

    static Wish person(String name, String email) {
        return new Wish(Kind.PERSON, null, null, name, email);
    }

    /** Whether it may have to wait for room: there is always room to leave, or for one instead of another. */
    public boolean needsRoom() {
        return kind == Kind.MODE || kind == Kind.PEOPLE;
    }

    /** The same without the colleague, who is known by a registration of their own or not at all. */
    Wish settled() {
        return kind == Kind.PERSON ? new Wish(kind, null, null, null, null) : this;
    }
}
