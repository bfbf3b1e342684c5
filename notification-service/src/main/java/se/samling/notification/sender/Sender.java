package se.samling.notification.sender;

import java.util.List;

/** An address that mail comes from, and what its domain says about that. */
public record Sender(String address, String domain, Finding spf, Finding dkim, Finding dmarc) {

    /** Whether mail risks being taken for forged; what DNS did not answer counts as nothing. */
    public boolean doubtful() {
        return List.of(spf, dkim, dmarc).stream()
                .anyMatch(one -> one.state() == Finding.State.MISSING || one.state() == Finding.State.WRONG);
    }
}
