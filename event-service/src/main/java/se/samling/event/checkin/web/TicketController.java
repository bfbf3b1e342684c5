package se.samling.event.checkin.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.checkin.Tickets;
import se.samling.event.registration.PersonalLinks;
import se.samling.platform.link.SpokenId;

/** From one's own registration to the code that is shown at the door. */
@RestController
class TicketController {

    private final PersonalLinks links;
    private final Tickets tickets;

    TicketController(PersonalLinks links, Tickets tickets) {
        this.links = links;
        this.tickets = tickets;
    }

    /** What the picture says, and the code in words. */
    record TicketView(String code, String spoken) {}

    /** Gives the code to show at the door, by the personal link. 404 where this registration has no place in a room. */
    @GetMapping("/api/registrations/own/{token}/ticket")
    TicketView ticket(@PathVariable String token) {
        var registration = links.registration(token);
        return new TicketView(tickets.code(registration), SpokenId.of(registration.id()));
    }
}
