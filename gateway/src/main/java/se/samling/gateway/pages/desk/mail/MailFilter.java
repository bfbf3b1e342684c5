package se.samling.gateway.pages.desk.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a mail log is shown, as it stands in the address: the state ({@code lage}) and where it goes on ({@code fran}). */
record MailFilter(@Nullable String lage, @Nullable String fran) {

    static final List<String> STATES = List.of("failed", "bounced", "queued", "sent", "skipped");
    static final MailFilter NONE = new MailFilter(null, null);

    /** Null for all, and for a state there is not. */
    @Nullable
    String state() {
        return lage != null && STATES.contains(lage) ? lage : null;
    }
}
