package se.samling.gateway.pages.desk.overview;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.pages.Rail;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.words.Dates;

/** Where the organiser begins the day. */
@Controller
class OverviewController {

    private final OwnNetworks networks;
    private final EventClient events;
    private final ChangeRequestClient requests;
    private final MailLogClient mails;
    private final Sections sections;
    private final Rail rail;
    private final Dates dates;

    OverviewController(
            OwnNetworks networks,
            EventClient events,
            ChangeRequestClient requests,
            MailLogClient mails,
            Sections sections,
            Rail rail,
            Dates dates) {
        this.networks = networks;
        this.events = events;
        this.requests = requests;
        this.mails = mails;
        this.sections = sections;
        this.rail = rail;
        this.dates = dates;
    }

    @GetMapping("/arrangor")
    String overview(Model model) {
        if (!rail.isFull()) {
            return rail.isCheckingIn() && !rail.isModerating()
                    ? "redirect:/arrangor/incheckning"
                    : "redirect:/arrangor/fragor";
        }
        var coming = sections.ask(Service.EVENT, () -> events.events(null, null, null, true, null));
        var failed = sections.ask(Service.NOTIFICATION, () -> mails.deliveries(null, null, "failed", null));
        var asked = sections.ask(Service.EVENT, requests::waiting);
        var waiting = sections.ask(Service.MEMBERSHIP, networks::waiting);
        model.addAttribute(
                "view",
                OverviewView.of(
                        waiting.section(),
                        coming.section().map(Page::items),
                        failed.section().map(Page::items),
                        asked.section(),
                        dates.today()));
        return "desk/overview/overview";
    }
}
