package se.samling.event.quota;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each organisation has of an event's seats while a transaction goes on, and what more it may have. Whoever holds it has locked
 * all pools of the event, since a quota may count several together.
 */
public final class Shares {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    /** Of an event without quotas: there is room as far as there are seats. */
    public static final Shares FREE = new Shares(List.of());

    private final List<Quota> quotas;
    private final Map<Seat, Integer> taken = new HashMap<>();

    private record Seat(String mode, String organisation) {}

    public Shares(List<Quota> quotas) {
        this.quotas = List.copyOf(quotas);
    }

    public boolean limited() {
        return !quotas.isEmpty();
    }

    /** {@code people} may be negative: seats given back. */
    public void take(String mode, @Nullable String organisation, int people) {
        if (limited()) {
            taken.merge(new Seat(mode, Quota.key(organisation)), people, Integer::sum);
        }
    }

    /** Whether somebody must say which organisation they come from. */
    public boolean asksWhere(String mode) {
        return quotas.stream().anyMatch(quota -> quota.forEach() && quota.most() != null && quota.covers(mode));
    }

    /** The most places this organisation may ever have there; null for as many as there are. */
    public @Nullable Integer most(String mode, @Nullable String organisation) {
        Integer least = null;
        for (var scope : List.of(Quota.BOTH, mode)) {
            var most = mostIn(scope, Quota.key(organisation));
            if (most != UNLIMITED && (least == null || most < least)) {
                least = most;
            }
        }
        return least;
    }

    /** How many of the {@code free} seats of a pool people from there may have: none below zero. */
    public int room(String mode, @Nullable String organisation, int free) {
        if (!limited()) {
            return free;
        }
        long room = (long) free - keptForOthers(mode, Quota.key(organisation));
        return (int) Math.max(0, Math.min(room, left(mode, organisation)));
    }

    /** How many more an organisation may have, however many seats are free. */
    public int left(String mode, @Nullable String organisation) {
        var key = Quota.key(organisation);
        long left = UNLIMITED;
        for (var scope : List.of(Quota.BOTH, mode)) {
            var most = mostIn(scope, key);
            left = most == UNLIMITED ? left : Math.min(left, most - has(scope, key));
        }
        return (int) Math.max(0, left);
    }

    /** How many seats that it has not taken yet are kept for an organisation. */
    public int kept(String mode, @Nullable String organisation) {
        var key = Quota.key(organisation);
        return (int) quotas.stream()
                .filter(quota -> quota.covers(mode) && quota.organisation().equals(key))
                .mapToLong(quota -> kept(quota, mode))
                .sum();
    }

    public boolean keepsSome(String mode) {
        return quotas.stream().anyMatch(quota -> quota.covers(mode) && kept(quota, mode) > 0);
    }

    private int mostIn(String scope, String key) {
        Quota each = null;
        for (var quota : quotas) {
            if (quota.mode().equals(scope) && quota.organisation().equals(key)) {
                return quota.most() == null ? UNLIMITED : quota.most();
            }
            each = quota.mode().equals(scope) && quota.forEach() ? quota : each;
        }
        return each == null || each.most() == null ? UNLIMITED : each.most();
    }

    private long keptForOthers(String mode, String key) {
        return quotas.stream()
                .filter(quota -> quota.covers(mode) && !quota.organisation().equals(key))
                .mapToLong(quota -> kept(quota, mode))
                .sum();
    }

    private long kept(Quota quota, String mode) {
        return Math.max(0, quota.reserved() - has(mode, quota.organisation()));
    }

    private long has(String scope, String key) {
        return taken.entrySet().stream()
                .filter(seat -> seat.getKey().organisation().equals(key)
                        && (scope.equals(Quota.BOTH) || seat.getKey().mode().equals(scope)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
