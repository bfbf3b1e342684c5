package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.event.contributor.Contributors;
import se.samling.event.contributor.NamingRule;

/** Programmes as the public may read them: whoever has not said yes to be named is left out. */
@Component
public class Credits {

    private final Contributors contributors;

    Credits(Contributors contributors) {
        this.contributors = contributors;
    }

    public List<ProgrammeItem> shown(Event event) {
        var programme = event.programme();
        var rule = contributors.rule(event.hostIds(), Linking.ids(programme), Linking.names(programme));
        return programme.stream()
                .map(item -> item.contributors() == null ? item : item.by(named(item.people(), rule)))
                .toList();
    }

    /** Those whom {@link #shown(Event)} leaves out. */
    public List<ProgrammeItem.Contributor> heldBack(Event event) {
        var everybody = event.programme().stream()
                .flatMap(item -> item.people().stream())
                .toList();
        var named = shown(event.hostIds(), everybody);
        return everybody.stream().filter(one -> !named.contains(one)).toList();
    }

    public List<ProgrammeItem.Contributor> shown(List<UUID> hostIds, List<ProgrammeItem.Contributor> people) {
        return named(people, contributors.rule(hostIds, Linking.ids(people.stream()), Linking.names(people.stream())));
    }

    private static List<ProgrammeItem.Contributor> named(List<ProgrammeItem.Contributor> people, NamingRule rule) {
        return people.stream().filter(one -> rule.mayName(one.id(), one.name())).toList();
    }
}
