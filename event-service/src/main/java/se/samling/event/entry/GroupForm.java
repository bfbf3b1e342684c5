package se.samling.event.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.registration.Party;
import se.samling.event.registration.TypedAddress;
import se.samling.event.schedule.Event;
import se.samling.platform.problem.FieldError;

/**
 * "We watch together", as typed: {@code people} counts everybody, the coordinator too when they attend; {@code partly} takes what room
 * there is instead of waiting whole.
 */
public record GroupForm(
        @Nullable Integer people,
        boolean partly,
        @Nullable Boolean attends,
        @Nullable List<Person> named,
        Party.@Nullable Payer payer) {

    /** Somebody who gets a registration, a mail and a link of their own. */
    public record Person(@Nullable String name, @Nullable String email) {}

    private static final int MOST = 500;
    private static final int MOST_NAMED = 50;

    boolean coordinatorAttends() {
        return attends == null || attends;
    }

    List<Person> persons() {
        return named == null
                ? List.of()
                : named.stream()
                        .filter(person -> !blank(person.name()) || !blank(person.email()))
                        .toList();
    }

    /** Adds what cannot be taken, each with its field, {@code group.named[1].email}. */
    void check(
            @Nullable String organisation, @Nullable String coordinator, List<Event> events, List<FieldError> errors) {
        if (blank(organisation)) {
            errors.add(FieldError.of("organisation", "required"));
        }
        int count = people == null ? 0 : people;
        if (count < 1) {
            errors.add(FieldError.of("group.people", "positive"));
        } else if (count > MOST) {
            errors.add(FieldError.of("group.people", "too-many-people", MOST));
        } else {
            room(count, events, errors);
        }
        var persons = persons();
        if (persons.size() > MOST_NAMED) {
            errors.add(FieldError.of("group.named", "too-many-people", MOST_NAMED));
        } else if (count > 0 && persons.size() + (coordinatorAttends() ? 1 : 0) > count) {
            errors.add(FieldError.of("group.people", "more-named-than-people", persons.size()));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < persons.size(); i++) {
            check(persons.get(i), "group.named[" + i + "].", coordinator, seen, errors);
        }
        if (payer != null && blank(payer.name()) && !(blank(payer.reference()) && blank(payer.address()))) {
            errors.add(FieldError.of("group.payer.name", "required"));
        }
    }

    private static void room(int count, List<Event> events, List<FieldError> errors) {
        for (var event : events) {
            var most = event.content().modes().stream()
                    .mapToInt(mode -> {
                        var capacity = event.content().capacity(mode);
                        return capacity == null ? Integer.MAX_VALUE : capacity;
                    })
                    .max()
                    .orElse(Integer.MAX_VALUE);
            if (count > most) {
                errors.add(FieldError.of("group.people", "people-above-room", most));
                return;
            }
        }
    }

    private static void check(
            Person person, String field, @Nullable String coordinator, HashSet<String> seen, List<FieldError> errors) {
        if (blank(person.name())) {
            errors.add(FieldError.of(field + "name", "required"));
        }
        var found = new ArrayList<FieldError>();
        var address = TypedAddress.check(person.email(), field + "email", found);
        if (found.isEmpty() && address.equals(coordinator)) {
            found.add(FieldError.of(field + "email", "named-is-coordinator"));
        } else if (found.isEmpty() && !seen.add(address)) {
            found.add(FieldError.of(field + "email", "named-twice"));
        }
        errors.addAll(found);
    }

    /** The group, to be led by {@code registration}; {@code named} are the participants of {@link #persons()}. */
    Party party(UUID registration, String organisation, List<UUID> named) {
        var paid = payer == null || blank(payer.name()) ? null : payer;
        return new Party(registration, organisation.strip(), coordinatorAttends(), paid, named);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
