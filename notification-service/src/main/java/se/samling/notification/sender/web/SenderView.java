package se.samling.notification.sender.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.notification.sender.Finding;
import se.samling.notification.sender.Sender;

/**
 * The address that mail comes from, and what its domain's records say. kind: spf, dkim, dmarc; state: good, weak, missing, wrong,
 * unknown (DNS did not answer). advice: the text record that {@code name} should have, null when nothing needs doing. doubtful: mail
 * may be taken for forged.
 */
public record SenderView(String address, String domain, boolean doubtful, List<RecordView> records) {

    /** One of the three. */
    public record RecordView(
            String kind,
            String state,
            String name,
            @Nullable String found,
            @Nullable String advice) {}

    public static SenderView of(Sender sender) {
        return new SenderView(
                sender.address(),
                sender.domain(),
                sender.doubtful(),
                List.of(record("spf", sender.spf()), record("dkim", sender.dkim()), record("dmarc", sender.dmarc())));
    }

    private static RecordView record(String kind, Finding finding) {
        return new RecordView(kind, finding.state().code(), finding.name(), finding.found(), finding.advice());
    }
}
