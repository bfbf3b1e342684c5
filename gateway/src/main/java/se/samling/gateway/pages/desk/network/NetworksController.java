package se.samling.gateway.pages.desk.network;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samling.gateway.pages.Layout;

/** The networks one coordinates. */
@Controller
class NetworksController {

    private final OwnNetworks networks;
    private final Layout layout;

    NetworksController(OwnNetworks networks, Layout layout) {
        this.networks = networks;
        this.layout = layout;
    }

    @GetMapping("/arrangor/natverk")
    String networks(Model model) {
        model.addAttribute("networks", networks.waiting(layout.isAdmin()));
        return "desk/network/networks";
    }
}
