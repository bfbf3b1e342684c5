package se.samling.gateway.pages.desk.preparing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.preparing.Contributor;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.client.preparing.Room;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** What hosts keep, to choose from in an event's forms; nothing to choose from where that cannot be told now. */
@Component
public class Kept {

    private final PreparingClient preparing;
    private final Sections sections;
    private final Words words;

    Kept(PreparingClient preparing, Sections sections, Words words) {
        this.preparing = preparing;
        this.sections = sections;
        this.words = words;
    }

    /** Rooms of these hosts, by their ids. */
    public List<Option> rooms(Collection<UUID> hosts) {
        return sections.ask(Service.EVENT, preparing::rooms).section().or(List.of()).stream()
                .filter(room -> hosts.contains(room.hostId()))
                .map(room -> new Option(room.id().toString(), label(room), null))
                .toList();
    }

    /** Contributors of these hosts, each as the line that is written for them: name, title, organisation. */
    public List<Option> contributors(Collection<UUID> hosts) {
        return sections.ask(Service.EVENT, preparing::contributors).section().or(List.of()).stream()
                .filter(one -> hosts.contains(one.hostId()))
                .map(Kept::line)
                .distinct()
                .map(line -> new Option(line, line, null))
                .toList();
    }

    private String label(Room room) {
        return room.capacity() == null ? room.name() : words.say("desk.rooms.with-size", room.name(), room.capacity());
    }

    private static String line(Contributor one) {
        return one.organisation() == null
                ? Stream.of(one.name(), one.title()).filter(Objects::nonNull).collect(Collectors.joining(", "))
                : one.name() + ", " + Objects.requireNonNullElse(one.title(), "") + ", " + one.organisation();
    }
}
