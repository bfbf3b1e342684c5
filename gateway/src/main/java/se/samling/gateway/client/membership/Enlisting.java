package se.samling.gateway.client.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.WrongField;

/** People whom an organiser makes members from a list. */
public record Enlisting(List<Row> members) {

    public record Row(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            String language) {}

    /** What became of a line, counted from 1: added, already-member or refused; or in a dry run would. */
    public record Line(int line, String email, String outcome, List<WrongField> errors) {

        public boolean isAdded() {
            return "added".equals(outcome);
        }

        public boolean isRefused() {
            return "refused".equals(outcome);
        }
    }
}
