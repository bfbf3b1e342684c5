package se.samling.gateway.client.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address that mail comes from, and what its domain's records say. kind: spf, dkim, dmarc; state: good, weak, missing, wrong,
 * unknown. advice: the text record that {@code name} should have, null when nothing needs doing. doubtful: mail may be taken for forged.
 */
public record SenderState(String address, String domain, boolean doubtful, List<DomainRecord> records) {

    /** One of the three. */
    public record DomainRecord(
            String kind,
            String state,
            String name,
            @Nullable String found,
            @Nullable String advice) {}
}
