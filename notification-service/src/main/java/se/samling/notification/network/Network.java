package se.samling.notification.network;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.event.Host;
import se.samling.notification.language.Text;

/** A network, in the shape of {@code samling.networks.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Network(
        UUID networkId,
        long version,
        String slug,
        Text name,
        List<Host> hosts,
        @Nullable String contactEmail,
        int feeKronor,
        @Nullable CohortTerm term) {

    /** Lists absent on the wire are empty. */
    public Network {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }
}
