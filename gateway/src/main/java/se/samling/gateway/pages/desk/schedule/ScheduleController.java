package se.samling.gateway.pages.desk.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.schedule.ScheduleClient;
import se.samling.gateway.words.Dates;

/** The schedule: month, week or list of all that the organiser's hosts have, drafts too. Every choice is in the address. */
@Controller
class ScheduleController {

    private final ScheduleClient schedules;
    private final Dates dates;

    ScheduleController(ScheduleClient schedules, Dates dates) {
        this.schedules = schedules;
        this.dates = dates;
    }

    @GetMapping("/arrangor/schema")
    String schedule(
            @RequestParam(name = "vy", required = false) @Nullable String kind,
            @RequestParam(name = "datum", required = false) @Nullable String date,
            @ModelAttribute("filter") Filter filter,
            Model model) {
        var today = dates.today();
        var period = Period.of(kind, date, today);
        var schedule = schedules.schedule(
                period.first().toString(),
                period.last().toString(),
                filter.natverk(),
                filter.form(),
                filter.lage(),
                filter.person());
        model.addAttribute("view", new ScheduleView(period, filter, schedule, today));
        return "desk/schedule/schedule";
    }
}
