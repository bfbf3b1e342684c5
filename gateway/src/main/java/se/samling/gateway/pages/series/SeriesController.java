package se.samling.gateway.pages.series;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.pages.Calendars;

/** A series as everybody sees it: what it is about, by whom, and its dates with their state and places. */
@Controller
class SeriesController {

    private final SeriesClient all;
    private final NotificationClient notification;

    SeriesController(SeriesClient all, NotificationClient notification) {
        this.all = all;
        this.notification = notification;
    }

    @GetMapping("/serier/{slug}")
    String series(@PathVariable String slug, Model model) {
        var series = all.one(slug);
        if (!series.slug().equals(slug)) {
            return "redirect:/serier/" + series.slug();
        }
        model.addAttribute("series", series);
        return "series/series";
    }

    @GetMapping("/serier/{slug}/kalender.ics")
    ResponseEntity<String> calendar(@PathVariable String slug) {
        var series = all.one(slug);
        return Calendars.passOn(notification.seriesCalendar(series.id()), series.slug() + ".ics");
    }
}
