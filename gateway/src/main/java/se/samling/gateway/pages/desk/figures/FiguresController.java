package se.samling.gateway.pages.desk.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.figure.DownloadClient;
import se.samling.gateway.client.figure.EventFigures;
import se.samling.gateway.client.figure.FigureClient;
import se.samling.gateway.client.figure.MailFigures;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.notification.MailFigureClient;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.print.Pdf;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** A year of what the organiser's hosts have held, all of it or a network's, and one event's figures. */
@Controller
@RequestMapping("/arrangor")
class FiguresController {

    private final FigureClient figures;
    private final MailFigureClient mails;
    private final DownloadClient downloads;
    private final Sections sections;
    private final EventClient events;
    private final OwnNetworks networks;
    private final FigureFiles files;
    private final Pdf pdf;
    private final Words words;
    private final Dates dates;

    FiguresController(
            FigureClient figures,
            MailFigureClient mails,
            DownloadClient downloads,
            Sections sections,
            EventClient events,
            OwnNetworks networks,
            FigureFiles files,
            Pdf pdf,
            Words words,
            Dates dates) {
        this.figures = figures;
        this.mails = mails;
        this.downloads = downloads;
        this.sections = sections;
        this.events = events;
        this.networks = networks;
        this.files = files;
        this.pdf = pdf;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/statistik")
    String year(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            Model model) {
        var chosen = chosen(year, network);
        model.addAttribute("year", chosen.year());
        model.addAttribute("years", List.of(chosen.year() - 1, chosen.year(), chosen.year() + 1));
        model.addAttribute("network", chosen.network());
        model.addAttribute("networks", networks.all());
        var counted = counted(chosen);
        model.addAttribute("view", counted.view());
        model.addAttribute("mail", counted.mail());
        return "desk/figures/year";
    }

    @GetMapping("/statistik.csv")
    void csv(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            HttpServletResponse response)
            throws IOException {
        var chosen = chosen(year, network);
        var counted = counted(chosen);
        files.csv(counted.view(), counted.mail(), chosen.fileName(), response);
    }

    @GetMapping("/statistik.xlsx")
    void xlsx(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            HttpServletResponse response)
            throws IOException {
        var chosen = chosen(year, network);
        var counted = counted(chosen);
        files.xlsx(counted.view(), counted.mail(), chosen.fileName(), response);
    }

    /** The year's report. */
    @GetMapping("/statistik.pdf")
    void report(
            @RequestParam(name = "ar", required = false) @Nullable String year,
            @RequestParam(name = "natverk", required = false) @Nullable String network,
            HttpServletResponse response)
            throws IOException {
        var chosen = chosen(year, network);
        var counted = counted(chosen);
        var model = new HashMap<String, @Nullable Object>(
                Map.of("view", counted.view(), "mail", counted.mail(), "year", chosen.year(), "today", dates.today()));
        model.put("network", chosen.network());
        pdf.send("figures", model, chosen.fileName() + ".pdf", response);
    }

    @GetMapping("/traffar/{slug}/statistik")
    String event(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        var counted = counted(
                () -> figures.event(event.id()), () -> downloads.event(event.id()), () -> mails.event(event.id()));
        model.addAttribute("view", counted.view());
        model.addAttribute("mail", counted.mail());
        return "desk/figures/event";
    }

    /** A year, and one of the organiser's own networks. */
    private record Chosen(int year, @Nullable Network network) {

        @Nullable
        UUID networkId() {
            return network == null ? null : network.id();
        }

        String fileName() {
            return "statistik-" + year + (network == null ? "" : "-" + network.slug());
        }
    }

    private Chosen chosen(@Nullable String year, @Nullable String slug) {
        int wanted = year != null && year.matches("20\\d\\d")
                ? Integer.parseInt(year)
                : dates.today().getYear();
        var network = networks.all().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElse(null);
        return new Chosen(wanted, network);
    }

    private record Counted(FiguresView view, MailView mail) {}

    private Counted counted(Chosen chosen) {
        return counted(
                () -> figures.year(chosen.year(), chosen.networkId()),
                () -> downloads.year(chosen.year()),
                () -> mails.year(chosen.year(), chosen.networkId()));
    }

    /** All three side by side; the figures stand without downloads and mail. */
    private Counted counted(
            Supplier<EventFigures> figures, Supplier<DownloadClient.Downloads> fetched, Supplier<MailFigures> mailed) {
        var askedDownloads = sections.ask(Service.DOCS, fetched);
        var askedMail = sections.ask(Service.NOTIFICATION, mailed);
        return new Counted(
                FiguresView.of(figures.get(), askedDownloads.section(), words, dates),
                MailView.of(askedMail.section(), words));
    }
}
