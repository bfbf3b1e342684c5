package se.samling.membership.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.declaration.Declarations;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** A signatory writes its report on a year, as often as it likes, and hands it in once. */
@Service
public class Reporting {

    private static final int LONGEST = 5000;

    private final Signatories signatories;
    private final Reports reports;
    private final Activities activities;
    private final Declarations declarations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Reporting(
            Signatories signatories,
            Reports reports,
            Activities activities,
            Declarations declarations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.signatories = signatories;
        this.reports = reports;
        this.activities = activities;
        this.declarations = declarations;
        this.facts = facts;
        this.clock = clock;
    }

    /** What was typed. */
    public record Draft(@Nullable String summary, @Nullable List<Report.Answer> commitments) {}

    /** @throws Conflict {@code already-submitted} */
    @Transactional
    public Report write(Signatory signatory, int year, Draft draft) {
        return save(signatory, year, draft, null);
    }

    /** Handed in with the activities as they stand now. @throws InvalidField when a commitment has no answer */
    @Transactional
    public Report submit(Signatory signatory, int year, Draft draft, String by) {
        var report = save(signatory, year, draft, by);
        facts.publishEvent(new SignatoryFact.ReportSubmitted(signatories.touch(signatory.id()), year));
        return report;
    }

    private Report save(Signatory given, int year, Draft draft, @Nullable String submittedBy) {
        var signatory = signatories.lock(given.id()).orElseThrow(() -> new NotFound("signatory", given.id()));
        if (!signatory.active()) {
            throw new Conflict("not-signed");
        }
        var declaration = declarations.find(signatory.declarationId()).orElseThrow();
        if (ReportYear.of(signatory, declaration.reportBy(), List.of(), clock).stream()
                .noneMatch(one -> one.year() == year)) {
            throw new NotFound("report", year);
        }
        var before = reports.find(signatory.id(), year).orElse(null);
        if (before != null && before.submitted()) {
            throw new Conflict("already-submitted");
        }
        int promised = declarations
                .version(declaration.id(), signatories.signedVersion(signatory))
                .map(version -> version.wording().commitments().size())
                .orElse(0);
        var answers = answers(draft, promised, submittedBy != null);
        var report = new Report(
                signatory.id(),
                year,
                new Report.Content(
                        draft.summary() == null ? "" : draft.summary().strip(), answers, outcomes(signatory)),
                submittedBy == null ? null : clock.instant(),
                submittedBy,
                before == null ? 1 : before.version() + 1);
        reports.save(report);
        return report;
    }

    private static List<Report.Answer> answers(Draft draft, int promised, boolean whole) {
        var errors = new ArrayList<FieldError>();
        var answers = new ArrayList<Report.Answer>();
        if (draft.summary() != null && draft.summary().length() > LONGEST) {
            errors.add(FieldError.of("summary", "too-long", LONGEST));
        }
        for (int number = 1; number <= promised; number++) {
            var text = text(draft, number);
            if (text.isEmpty() && whole) {
                errors.add(FieldError.of("commitment" + number, "required"));
            } else if (text.length() > LONGEST) {
                errors.add(FieldError.of("commitment" + number, "too-long", LONGEST));
            }
            answers.add(new Report.Answer(number, text));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return answers;
    }

    private static String text(Draft draft, int number) {
        return (draft.commitments() == null ? List.<Report.Answer>of() : draft.commitments())
                .stream()
                        .filter(answer -> answer.number() == number && answer.text() != null)
                        .map(answer -> answer.text().strip())
                        .findFirst()
                        .orElse("");
    }

    private List<Report.Outcome> outcomes(Signatory signatory) {
        return activities.of(signatory.id()).stream()
                .map(one -> new Report.Outcome(one.id(), one.title(), one.status()))
                .toList();
    }
}
