package se.samling.notification.asking;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.platform.problem.InvalidField;

/** A fault somebody found becomes one mail to whoever runs the installation. */
@Service
public class Reporting {

    private final OpenForms forms;

    Reporting(OpenForms forms) {
        this.forms = forms;
    }

    /**
     * @throws InvalidField naming every field that cannot be taken as it is
     * @throws TooManyQuestions when enough has been reported within the hour
     */
    @Transactional
    public void report(FaultReport report) {
        report.check();
        forms.send(
                Purpose.FAULT_REPORT,
                report.sender(),
                ReaderId.operator(),
                Map.of(
                        "page", Typed.line(report.page()),
                        "tools", Typed.line(report.tools()),
                        "text", Typed.body(report.text()),
                        "from", report.sender().address()));
    }
}
