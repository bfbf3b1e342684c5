package se.samling.gateway.pages.desk.declaration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.declaration.Paper;
import se.samling.gateway.client.declaration.Signature.Witness;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** A paper as an organiser types it; witnesses one per line, as "role" or "role | name". */
public record PaperForm(
        @Nullable String number,
        @Nullable String organisation,
        @Nullable String representative,
        @Nullable String title,
        @Nullable String authority,
        @Nullable String authorityReference,
        @Nullable String authorityDate,
        @Nullable String signedOn,
        @Nullable String witnesses,
        @Nullable String email) {

    Paper toApi(@Nullable UUID organisationId, String language) {
        return new Paper(
                number == null || !number.matches("\\d{1,6}") ? null : Integer.valueOf(number),
                organisationId,
                Forms.blankToNull(representative),
                Forms.blankToNull(title),
                Forms.blankToNull(authority),
                Forms.blankToNull(authorityReference),
                Typed.day(authorityDate),
                Typed.day(signedOn),
                present(),
                Forms.blankToNull(email),
                language);
    }

    private List<Witness> present() {
        return Typed.lines(witnesses).stream()
                .map(line -> line.split("\\|", 2))
                .map(parts ->
                        new Witness(parts.length > 1 ? Forms.blankToNull(parts[1]) : null, Forms.blankToNull(parts[0])))
                .toList();
    }
}
