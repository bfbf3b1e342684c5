package se.samling.gateway.pages.desk.programme;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.preparing.PreparingClient;

/** Who of a programme has not been noted as having said yes to be named. */
@Component
class Consents {

    private final PreparingClient preparing;
    private final Sections sections;

    Consents(PreparingClient preparing, Sections sections) {
        this.preparing = preparing;
        this.sections = sections;
    }

    /** Their names, each once; none where that cannot be told now. */
    List<String> missing(EventDetail event) {
        var kept = sections.ask(Service.EVENT, preparing::contributors).section();
        if (!kept.isThere()) {
            return List.of();
        }
        var known = kept.or(List.of());
        return event.programme().stream()
                .flatMap(item -> item.contributors().stream())
                .filter(one -> !consented(one, known))
                .map(Contributor::name)
                .distinct()
                .toList();
    }

    /** Somebody who is on no list may be anybody there of that name. */
    private static boolean consented(Contributor one, List<se.samling.gateway.client.preparing.Contributor> known) {
        var meant = known.stream()
                .filter(other -> one.id() == null
                        ? plain(other.name()).equals(plain(one.name()))
                        : other.id().equals(one.id()))
                .toList();
        return !meant.isEmpty() && meant.stream().allMatch(other -> other.consent() != null);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
