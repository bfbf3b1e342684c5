package se.samling.gateway.pages.registration;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.QuotaClient;
import se.samling.gateway.words.Words;

/** How many places each organisation may have, said before somebody registers; nothing is missed while the service is away. */
@Component
class PerOrganisation {

    private final QuotaClient quotas;
    private final Sections sections;
    private final Words words;

    PerOrganisation(QuotaClient quotas, Sections sections, Words words) {
        this.quotas = quotas;
        this.sections = sections;
        this.words = words;
    }

    List<String> sentences(UUID eventId) {
        var read = sections.ask(Service.EVENT, () -> quotas.each(eventId))
                .section()
                .getValue();
        return read == null
                ? List.of()
                : read.quotas().stream()
                        .filter(line -> line.most() != null)
                        .map(line -> words.say(
                                "register.quota." + (line.mode() == null ? "both" : line.mode()),
                                Objects.requireNonNull(line.most())))
                        .toList();
    }
}
