package se.samling.event.admission;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.quota.Quotas;
import se.samling.event.schedule.Event;
import se.samling.event.seat.Pool;
import se.samling.event.seat.Pools;

/**
 * What would become of wishes that came now, one after the other, by the rules that admit them. Nothing is written or promised: others
 * may come in between. There is no transaction, so that what admission locks to decide is let go of at once.
 */
@Service
public class Foreseeing {

    private final Pools pools;
    private final Quotas quotas;
    private final AdmissionGroups groups;
    private final Clock clock;

    Foreseeing(Pools pools, Quotas quotas, AdmissionGroups groups, Clock clock) {
        this.pools = pools;
        this.quotas = quotas;
        this.groups = groups;
        this.clock = clock;
    }

    /** In the order of the wishes, of whichever form. {@code organisations} by participant, since some of them are yet to be met. */
    public List<Admission> outcomes(Event event, List<Wish> wishes, Map<UUID, String> organisations) {
        var here = pools.of(event.id()).stream().collect(Collectors.toMap(Pool::mode, Function.identity()));
        var shares = quotas.shares(event.id());
        var byMode = new HashMap<String, AdmissionGroup>();
        wishes.stream().collect(Collectors.groupingBy(Wish::mode)).forEach((mode, some) -> {
            var pool = here.get(mode);
            if (pool != null) {
                boolean queues = event.content().waitingList();
                byMode.put(mode, groups.gather(pool, queues, shares, organisations, some, clock.instant()));
            }
        });
        return wishes.stream()
                .map(wish -> {
                    var group = byMode.get(wish.mode());
                    return group == null ? new Admission.Refused("no-such-mode") : group.admit(wish);
                })
                .toList();
    }
}
