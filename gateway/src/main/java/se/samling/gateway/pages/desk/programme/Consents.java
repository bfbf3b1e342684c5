package se.samling.gateway.pages.desk.programme;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.preparing.PreparingClient;

/** Who of a programme participants are told of. Of what is saved the service says it; of what is being typed, the hosts' lists. */
@Component
class Consents {

    private final PreparingClient preparing;
    private final Sections sections;

    Consents(PreparingClient preparing, Sections sections) {
        this.preparing = preparing;
        this.sections = sections;
    }

    Naming of(EventDetail event) {
        var hosts = event.hosts().stream().map(EventHost::id).toList();
        var kept = sections.ask(Service.EVENT, preparing::contributors).section();
        return new Naming(
                event,
                kept.isThere(),
                kept.or(List.of()).stream()
                        .filter(one -> hosts.contains(one.hostId()))
                        .toList());
    }

    /** @param known whoever is on the hosts' lists, as far as they can be read ({@code listed}) now */
    record Naming(EventDetail event, boolean listed, List<se.samling.gateway.client.preparing.Contributor> known) {

        /** Those whom participants do not see, by name. */
        List<String> hidden() {
            return event.heldBack().stream()
                    .map(one -> one.name().strip())
                    .distinct()
                    .toList();
        }

        /** Those whom participants see though they are on no list, by name. */
        List<String> unlisted() {
            return event.programme().stream()
                    .flatMap(item -> item.contributors().stream())
                    .filter(one -> listed && one.id() == null && !hides(one))
                    .map(Contributor::name)
                    .filter(name -> known.stream()
                            .noneMatch(other -> plain(other.name()).equals(plain(name))))
                    .distinct()
                    .toList();
        }

        /** Somebody who is only named may be anybody of that name who has not said yes. */
        boolean hides(Contributor one) {
            return event.heldBack().stream().anyMatch(other -> other.is(one))
                    || one.id() == null
                            && known.stream()
                                    .anyMatch(other -> other.consent() == null
                                            && plain(other.name()).equals(plain(one.name())));
        }

        private static String plain(String name) {
            return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
