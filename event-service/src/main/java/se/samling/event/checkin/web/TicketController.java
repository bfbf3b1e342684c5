package se.samling.event.checkin.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.checkin.Tickets;
import se.samling.event.registration.PersonalLinks;

/** From one's own registration to the code that is shown at the door. */
@RestController
class TicketController {

    private final PersonalLinks links;
    private final Tickets tickets;

    TicketController(PersonalLinks links, Tickets tickets) {
        this.links = links;
        this.tickets = tickets;
    }

    record TicketView(String code) {}

    /** Gives the code to show at the door, by the personal link. 404 where this registration has no place in a room. */
    @GetMapping("/api/registrations/own/{token}/ticket")
    TicketView ticket(@PathVariable String token) {
        return new TicketView(tickets.code(links.registration(token)));
    }
}
