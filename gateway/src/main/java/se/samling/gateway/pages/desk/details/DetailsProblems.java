package se.samling.gateway.pages.desk.details;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.FieldProblem;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** What the API could not even be asked about. */
@Component
class DetailsProblems {

    private final Words words;

    DetailsProblems(Words words) {
        this.words = words;
    }

    FormErrors of(DetailsForm form) {
        var problems = new ArrayList<FieldProblem>();
        number("onSiteCapacity", form.onSiteCapacity(), problems);
        number("digitalCapacity", form.digitalCapacity(), problems);
        if (form.deadlineUnreadable()) {
            problems.add(new FieldProblem("deadline", "invalid", words.say("desk.details.bad-deadline")));
        }
        return new FormErrors(problems, null);
    }

    private void number(String field, @Nullable String number, List<FieldProblem> problems) {
        var typed = Forms.blankToNull(number);
        if (typed != null && !DetailsForm.isNumber(typed)) {
            problems.add(new FieldProblem(field, "invalid", words.say("desk.details.bad-number")));
        }
    }
}
