package se.samling.membership.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;

/** A term as an organiser writes it; fields are named {@code term.<field>} in problems. */
public record TermDraft(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer meetings,
        @Nullable LocalDate deadline,
        @Nullable String zone,
        @Nullable Vat vat,
        @Nullable Boolean openList) {

    private static final String HOME = "Europe/Stockholm";
    private static final int MEETINGS_AT_MOST = 50;
    /** Swedish rates (ML 2023:200, chapter 9); 0 is an exempt fee. */
    private static final Set<Integer> RATES = Set.of(0, 6, 12, 25);

    static TermDraft of(Term term) {
        return new TermDraft(
                term.startsOn(),
                term.endsOn(),
                term.meetings(),
                term.deadline(),
                term.zone(),
                term.vat(),
                term.openList());
    }

    /** The term, or null with what is wrong added to {@code errors}. */
    @Nullable
    Term checked(List<FieldError> errors) {
        int before = errors.size();
        required("startsOn", startsOn, errors);
        required("endsOn", endsOn, errors);
        required("deadline", deadline, errors);
        if (startsOn != null && endsOn != null && !startsOn.isBefore(endsOn)) {
            errors.add(FieldError.of("term.endsOn", "ends-before-it-starts"));
        }
        if (startsOn != null && deadline != null && deadline.isAfter(startsOn)) {
            errors.add(FieldError.of("term.deadline", "deadline-after-start"));
        }
        if (meetings == null || meetings < 1 || meetings > MEETINGS_AT_MOST) {
            errors.add(FieldError.of("term.meetings", "number-of-meetings", MEETINGS_AT_MOST));
        }
        if (!known(zone == null ? HOME : zone)) {
            errors.add(FieldError.of("term.zone", "unknown-zone"));
        }
        if (vat == null || !RATES.contains(vat.percent()) || (vat.percent() == 0) != explained(vat)) {
            errors.add(FieldError.of("term.vat", "vat-rate-or-reason"));
        }
        if (startsOn == null || endsOn == null || deadline == null || meetings == null || vat == null) {
            return null;
        }
        return errors.size() > before
                ? null
                : new Term(
                        startsOn,
                        endsOn,
                        meetings,
                        deadline,
                        zone == null ? HOME : zone,
                        vat,
                        Boolean.TRUE.equals(openList));
    }

    private static boolean explained(Vat vat) {
        return vat.exemption() != null && !vat.exemption().sv().isBlank();
    }

    private static boolean known(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void required(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(FieldError.of("term." + field, "required"));
        }
    }
}
