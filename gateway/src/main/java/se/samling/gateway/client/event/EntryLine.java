package se.samling.gateway.client.event;

import java.util.List;
import se.samling.gateway.client.WrongField;

/** What became of a line, counted from 1: confirmed, waiting, already-registered or refused; or in a dry run would. */
public record EntryLine(int line, String email, String outcome, List<WrongField> errors) {

    /** Whether there is, or would be, a registration that was none before. */
    public boolean isTaken() {
        return "confirmed".equals(outcome) || "waiting".equals(outcome);
    }

    public boolean isOf(String outcome) {
        return this.outcome.equals(outcome);
    }

    public boolean isRefused() {
        return "refused".equals(outcome);
    }
}
