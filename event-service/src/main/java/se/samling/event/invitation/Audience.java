package se.samling.event.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.directory.KnownPerson;
import se.samling.event.schedule.Event;

/** Who an event is for: members of its networks, or those of them who work at the chosen organisations (R0.8, R0.9). */
@Service
public class Audience {

    private final Directory directory;

    Audience(Directory directory) {
        this.directory = directory;
    }

    /** Somebody of the networks: with the networks that bring them in, or the code of why they are left out. */
    public record Candidate(KnownPerson person, List<UUID> networks, List<String> leftOut) {}

    /** Everybody of the networks once, also those in several, by name. */
    public List<Candidate> of(Event event) {
        Map<UUID, List<UUID>> members = directory.members(event.networkIds());
        var cohorts = directory.networks(event.networkIds()).values().stream()
                .filter(KnownNetwork::cohort)
                .map(KnownNetwork::id)
                .toList();
        var candidates = new ArrayList<Candidate>();
        for (var person : directory.people(members.keySet())) {
            var networks = members.getOrDefault(person.id(), List.of());
            candidates.add(new Candidate(person, networks, leftOut(event, person, networks, cohorts)));
        }
        return candidates;
    }

    /** Whether the rule lets this person in, being a member or not. */
    public boolean admits(Event event, java.util.@org.jspecify.annotations.Nullable UUID personId) {
        if (event.content().audience().who().equals("everyone")) {
            return true;
        }
        return personId != null
                && directory.member(personId, event.networkIds())
                && directory.person(personId).map(person -> fits(event, person)).orElse(false);
    }

    /** Whether a network's participants are registered without an invitation. */
    boolean enrols(UUID networkId) {
        return directory.networks(List.of(networkId)).values().stream().anyMatch(KnownNetwork::cohort);
    }

    private static List<String> leftOut(Event event, KnownPerson person, List<UUID> networks, List<UUID> cohorts) {
        if (!fits(event, person)) {
            return List.of("other-organisation");
        }
        return networks.stream().anyMatch(cohorts::contains) ? List.of("already-registered") : List.of();
    }

    private static boolean fits(Event event, KnownPerson person) {
        var rule = event.content().audience();
        if (!rule.who().equals("selected-organisations")) {
            return true;
        }
        var chosen = rule.organisationIds();
        return chosen != null && person.organisationId() != null && chosen.contains(person.organisationId());
    }
}
