package se.samling.gateway.pages.desk.network;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.membership.Term;
import se.samling.gateway.client.membership.TermDraft;
import se.samling.gateway.client.membership.Vat;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** A cohort's term as it is typed; with all fields empty the network is none. */
public record TermForm(
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String meetings,
        @Nullable String deadline,
        @Nullable String vat,
        @Nullable String exemption,
        @Nullable String openList) {

    static final TermForm NONE = new TermForm(null, null, null, null, null, null, null);

    static TermForm of(@Nullable Term term) {
        if (term == null) {
            return NONE;
        }
        var exemption = term.vat().exemption();
        return new TermForm(
                term.startsOn().toString(),
                term.endsOn().toString(),
                Integer.toString(term.meetings()),
                term.deadline().toString(),
                Integer.toString(term.vat().percent()),
                exemption == null ? null : exemption.sv(),
                term.openList() ? "true" : null);
    }

    /** Null where nothing says that the network is a cohort. */
    @Nullable
    TermDraft toApi(@Nullable Term before) {
        if (blank(startsOn) && blank(endsOn) && blank(meetings) && blank(deadline)) {
            return null;
        }
        return new TermDraft(
                Typed.day(startsOn),
                Typed.day(endsOn),
                meetings != null && meetings.strip().matches("\\d{1,4}") ? Integer.valueOf(meetings.strip()) : null,
                Typed.day(deadline),
                before == null ? null : before.zone(),
                vat != null && vat.matches("\\d{1,2}") ? new Vat(Integer.parseInt(vat), reason(before)) : null,
                "true".equals(openList));
    }

    /** The English of a reason that stays is kept. */
    private @Nullable Text reason(@Nullable Term before) {
        var typed = Forms.blankToNull(exemption);
        var kept = before == null ? null : before.vat().exemption();
        return typed == null ? null : kept != null && kept.sv().equals(typed) ? kept : new Text(typed, null);
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
