package se.samling.event.admission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samling.event.admission.Admission.Wish;
import se.samling.event.quota.Shares;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.seat.Pool;

/** Gathers what one must know to decide about wishes for the seats of a pool. */
@Component
class AdmissionGroups {

    private final Registrations registrations;
    private final Parties parties;
    private final Belonging belonging;

    AdmissionGroups(Registrations registrations, Parties parties, Belonging belonging) {
        this.registrations = registrations;
        this.parties = parties;
        this.belonging = belonging;
    }

    /** {@code queues}: who finds no seat may wait. {@code organisations} of those who wish, where the {@code shares} are limited. */
    AdmissionGroup gather(
            Pool pool, boolean queues, Shares shares, Map<UUID, String> organisations, List<Wish> wishes, Instant now) {
        var known = known(pool.eventId(), wishes);
        var ahead = shares.limited() ? belonging.ahead(pool.eventId(), pool.mode()) : List.<SharedPool.Ahead>of();
        return new AdmissionGroup(
                pool.eventId(),
                pool.mode(),
                queues,
                new SharedPool(new Counter(pool), pool.mode(), shares, organisations, ahead),
                now,
                known,
                parties.of(unproven(known)));
    }

    /** Of those who wish, and of the people whom groups name. */
    private Map<UUID, Registration> known(UUID eventId, List<Wish> wishes) {
        var known = new HashMap<>(registrations.of(
                eventId,
                wishes.stream()
                        .flatMap(
                                wish -> Stream.concat(Stream.of(wish.participantId()), wish.company().named().stream()))
                        .distinct()
                        .sorted()
                        .toList()));
        var named = parties.of(unproven(known)).values().stream()
                .flatMap(party -> party.named().stream())
                .filter(participant -> !known.containsKey(participant))
                .distinct()
                .sorted()
                .toList();
        if (!named.isEmpty()) {
            known.putAll(registrations.of(eventId, named));
        }
        return known;
    }

    /** Groups that were asked for and are to be proven. */
    private static List<UUID> unproven(Map<UUID, Registration> known) {
        return known.values().stream()
                .filter(one -> one.leads() && one.state() == RegistrationState.AWAITING_PROOF)
                .map(Registration::id)
                .toList();
    }
}
