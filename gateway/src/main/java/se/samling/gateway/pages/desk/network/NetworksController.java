package se.samling.gateway.pages.desk.network;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The networks one coordinates. */
@Controller
class NetworksController {

    private final OwnNetworks networks;

    NetworksController(OwnNetworks networks) {
        this.networks = networks;
    }

    @GetMapping("/arrangor/natverk")
    String networks(Model model) {
        model.addAttribute("networks", networks.waiting());
        return "desk/network/networks";
    }
}
