package se.samling.notification.asking.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.asking.FaultReport;
import se.samling.notification.asking.Reporting;

/** Faults of the site. */
@RestController
class FaultController {

    private final Reporting reporting;

    FaultController(Reporting reporting) {
        this.reporting = reporting;
    }

    /** Anonymous: one mail to whoever runs the installation. */
    @PostMapping("/api/messages/faults")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void report(@RequestBody FaultReport report) {
        reporting.report(report);
    }
}
