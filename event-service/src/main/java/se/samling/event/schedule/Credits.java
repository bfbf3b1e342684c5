package se.samling.event.schedule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.event.contributor.Contributor;
import se.samling.event.contributor.Contributors;

/** Programmes as the public may read them: whoever has not said yes to be named is left out. */
@Component
public class Credits {

    private final Contributors contributors;

    Credits(Contributors contributors) {
        this.contributors = contributors;
    }

    public List<ProgrammeItem> shown(Event event) {
        var unnamed = contributors.unnamed(event.hostIds());
        return unnamed.isEmpty()
                ? event.programme()
                : event.programme().stream()
                        .map(item ->
                                item.contributors() == null ? item : item.by(without(unnamed, item.contributors())))
                        .toList();
    }

    public List<ProgrammeItem.Contributor> shown(List<UUID> hostIds, List<ProgrammeItem.Contributor> people) {
        return without(contributors.unnamed(hostIds), people);
    }

    private static List<ProgrammeItem.Contributor> without(
            Set<String> unnamed, List<ProgrammeItem.Contributor> people) {
        return people.stream()
                .filter(one -> one.name() == null || !unnamed.contains(Contributor.plain(one.name())))
                .toList();
    }
}
