package se.samling.event.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.contributor.Contributor;
import se.samling.event.contributor.Contributors;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Makes a programme point at its hosts' contributors, each as soon as it is clear who is meant: by id, or by a name that only one of
 * them has, or that title and organisation tell apart. Somebody of another organisation is somebody else.
 */
@Component
public class Linking {

    private final Contributors contributors;

    Linking(Contributors contributors) {
        this.contributors = contributors;
    }

    /**
     * @param before what may stay as it is, whosever they are
     * @throws InvalidField {@code which-contributor} naming the item where a name may be several's
     */
    List<ProgrammeItem> strictly(List<ProgrammeItem> items, List<UUID> hosts, List<ProgrammeItem> before) {
        var known = known(items, hosts, ids(before));
        var errors = new ArrayList<FieldError>();
        for (int at = 0; at < items.size(); at++) {
            for (var one : items.get(at).people()) {
                var found = find(one, known).map(Contributor::id).orElse(null);
                var field = "items[" + at + "].contributors";
                if (one.id() != null && !one.id().equals(found)) {
                    errors.add(FieldError.of(field, "unknown-contributor"));
                } else if (found == null && fitting(one, known).size() > 1) {
                    errors.add(FieldError.of(field, "which-contributor", one.name()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return linked(items, known);
    }

    /** Whoever it is not clear of stays named only. */
    List<ProgrammeItem> link(List<ProgrammeItem> items, List<UUID> hosts, List<ProgrammeItem> before) {
        return linked(items, known(items, hosts, ids(before)));
    }

    /** The same for people who belong to no item. */
    public List<ProgrammeItem.Contributor> people(
            List<ProgrammeItem.Contributor> people, List<UUID> hosts, List<ProgrammeItem.Contributor> before) {
        return linkedPeople(people, known(ids(people.stream()), names(people.stream()), hosts, ids(before.stream())));
    }

    private List<Contributor> known(List<ProgrammeItem> items, List<UUID> hosts, List<UUID> kept) {
        return known(ids(items), names(items), hosts, kept);
    }

    private List<Contributor> known(List<UUID> ids, List<String> names, List<UUID> hosts, List<UUID> kept) {
        return contributors.called(hosts, ids, names).stream()
                .filter(one -> hosts.contains(one.hostId()) || kept.contains(one.id()))
                .toList();
    }

    private static List<ProgrammeItem> linked(List<ProgrammeItem> items, Collection<Contributor> known) {
        return items.stream()
                .map(item -> item.contributors() == null ? item : item.by(linkedPeople(item.people(), known)))
                .toList();
    }

    private static List<ProgrammeItem.Contributor> linkedPeople(
            List<ProgrammeItem.Contributor> people, Collection<Contributor> known) {
        return people.stream()
                .map(one -> one.linked(find(one, known).map(Contributor::id).orElse(null)))
                .toList();
    }

    private static Optional<Contributor> find(ProgrammeItem.Contributor one, Collection<Contributor> known) {
        var pointedAt =
                known.stream().filter(other -> other.id().equals(one.id())).findFirst();
        if (pointedAt.isPresent() || one.name() == null) {
            return pointedAt;
        }
        var fitting = fitting(one, known);
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        var exact = fitting.stream()
                .filter(other -> same(one.title(), other.title()) && same(one.organisation(), other.organisation()))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    private static List<Contributor> fitting(ProgrammeItem.Contributor one, Collection<Contributor> known) {
        return known.stream()
                .filter(other -> same(other.name(), one.name()))
                .filter(other -> one.organisation() == null
                        || other.organisation() == null
                        || same(one.organisation(), other.organisation()))
                .toList();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Contributor.plain(Objects.requireNonNullElse(one, ""))
                .equals(Contributor.plain(Objects.requireNonNullElse(other, "")));
    }

    static List<UUID> ids(List<ProgrammeItem> items) {
        return ids(people(items));
    }

    static List<String> names(List<ProgrammeItem> items) {
        return names(people(items));
    }

    static List<UUID> ids(Stream<ProgrammeItem.Contributor> people) {
        return people.map(ProgrammeItem.Contributor::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static List<String> names(Stream<ProgrammeItem.Contributor> people) {
        return people.map(ProgrammeItem.Contributor::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<ProgrammeItem.Contributor> people(List<ProgrammeItem> items) {
        return items.stream().flatMap(item -> item.people().stream());
    }
}
