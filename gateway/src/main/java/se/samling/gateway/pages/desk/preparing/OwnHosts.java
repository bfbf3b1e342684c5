package se.samling.gateway.pages.desk.preparing;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.Option;

/** The hosts that something can be kept for. */
@Component
class OwnHosts {

    private final OwnNetworks own;

    OwnHosts(OwnNetworks own) {
        this.own = own;
    }

    List<Option> options() {
        return own.hosts().entrySet().stream()
                .map(host -> new Option(host.getKey(), host.getValue(), null))
                .toList();
    }
}
