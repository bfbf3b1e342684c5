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

    /** Reports a fault of the site, by one mail to whoever runs the installation. Anybody may; only so many an hour are taken. */
    @PostMapping("/api/messages/faults")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void report(@RequestBody FaultReport report) {
        reporting.report(report);
    }
}
