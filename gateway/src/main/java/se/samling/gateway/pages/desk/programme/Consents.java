package se.samling.gateway.pages.desk.programme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        var consented = kept.or(List.of()).stream()
                .filter(one -> one.consent() != null)
                .map(one -> plain(one.name()))
                .collect(Collectors.toSet());
        return event.programme().stream()
                .flatMap(item -> item.contributors().stream())
                .map(Contributor::name)
                .filter(name -> !consented.contains(plain(name)))
                .distinct()
                .toList();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
