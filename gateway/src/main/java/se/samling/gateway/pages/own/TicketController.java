package se.samling.gateway.pages.own;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.code.QrCode;
import se.samling.gateway.pages.Calendars;

/** What one takes along: the code to show at the door, and the entry for the calendar. */
@Controller
class TicketController {

    private final CheckInClient checkIns;
    private final NotificationClient notification;

    TicketController(CheckInClient checkIns, NotificationClient notification) {
        this.checkIns = checkIns;
        this.notification = notification;
    }

    @GetMapping("/min-anmalan/{token}/kod.svg")
    ResponseEntity<String> code(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(checkIns.ticket(token).code()));
    }

    @GetMapping("/min-anmalan/{token}/kalender.ics")
    ResponseEntity<String> calendar(@PathVariable String token) {
        return Calendars.passOn(notification.registrationCalendar(token), "samling.ics");
    }
}
