package se.samling.event.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * To how many of those who wait a place may go by one act of a host (lesson 6). What the act gives is noted while it is done, under the
 * locks that it is given under; at its end it stands, or all of it is undone and the right number is told.
 */
public final class Agreement {

    private static final int NEVER = -1;

    private final int people;
    private final List<PlacesToGive.Place> given = new ArrayList<>();

    private Agreement(int people) {
        this.people = people;
    }

    /** To just so many. */
    public static Agreement to(int people) {
        return new Agreement(Math.max(0, people));
    }

    /** To nobody, not even to none: it is only asked what would happen. */
    public static Agreement rehearsal() {
        return new Agreement(NEVER);
    }

    public void gives(Collection<PlacesToGive.Place> places) {
        given.addAll(places);
    }

    /** In the order in which they were given. */
    public List<PlacesToGive.Place> given() {
        return List.copyOf(given);
    }

    /** @throws PlacesToGive when more or fewer than was agreed to would get a place */
    public void demand() {
        if (PlacesToGive.people(given) != people) {
            throw new PlacesToGive(given);
        }
    }
}
