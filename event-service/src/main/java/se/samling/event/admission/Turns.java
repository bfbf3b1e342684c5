package se.samling.event.admission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samling.event.quota.Quota;
import se.samling.event.quota.Shares;

/**
 * What may go to whom of a pool's free seats while its queue is gone through, first in line first, and to whoever comes after it. Whom
 * only the share of their organisation holds back stands in nobody's way. Whom the pool has no room for keeps those behind waiting,
 * but not from seats that are kept for another organisation: they would never be theirs.
 */
public final class Turns {

    private final Counter counter;
    private final String mode;
    private final Shares shares;
    private final Set<String> inTheWay = new HashSet<>();

    public Turns(Counter counter, String mode, Shares shares) {
        this.counter = counter;
        this.mode = mode;
        this.shares = shares;
    }

    /** Of whoever stands behind a {@code queue}, first in line first. */
    static Turns behind(List<SharedPool.Ahead> queue, Counter counter, String mode, Shares shares) {
        var turns = new Turns(counter, mode, shares);
        queue.forEach(one -> turns.waits(one.organisation(), one.wanted(), one.partly()));
        return turns;
    }

    /** How many seats somebody from there may have now. */
    int room(@Nullable String organisation) {
        int room = shares.room(mode, organisation, counter.free());
        if (inTheWay.isEmpty()) {
            return room;
        }
        return inTheWay.contains(Quota.key(organisation)) ? 0 : Math.min(room, shares.kept(mode, organisation));
    }

    int seatsFor(@Nullable String organisation, int people, boolean partly) {
        return Counter.share(people, partly, room(organisation));
    }

    /** Somebody goes on waiting, and whoever comes next stands behind them. */
    void waits(@Nullable String organisation, int wanted, boolean partly) {
        if (!heldBack(shares, mode, organisation, wanted, partly)) {
            inTheWay.add(Quota.key(organisation));
        }
    }

    /** Nobody who stands further back may have anything. */
    boolean over() {
        return !inTheWay.isEmpty() && !shares.keepsSome(mode);
    }

    /** Whether the share of their organisation is too small for them, whatever room the pool has. */
    public static boolean heldBack(
            Shares shares, String mode, @Nullable String organisation, int wanted, boolean partly) {
        return Counter.share(wanted, partly, shares.left(mode, organisation)) == 0;
    }
}
