package se.samling.gateway.pages.own;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.code.QrCode;

/** The code that somebody shows at the door. */
@Controller
class TicketController {

    private final CheckInClient checkIns;

    TicketController(CheckInClient checkIns) {
        this.checkIns = checkIns;
    }

    @GetMapping("/min-anmalan/{token}/kod.svg")
    ResponseEntity<String> code(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(checkIns.ticket(token).code()));
    }
}
