package se.samling.gateway.client.event;

import java.util.List;

/** What became of a line, counted from 1: confirmed, waiting, already-registered, refused, or in a dry run new. */
public record EntryLine(int line, String email, String outcome, List<WrongField> errors) {

    /** {@code code} as in problems. */
    public record WrongField(String field, String code) {}

    public boolean isRefused() {
        return "refused".equals(outcome);
    }
}
