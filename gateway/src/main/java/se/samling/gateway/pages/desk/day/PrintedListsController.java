package se.samling.gateway.pages.desk.day;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.code.QrCode;
import se.samling.gateway.print.Pdf;
import se.samling.gateway.words.Words;

/** Badges and the list of participants, on paper and for the hosts alone (R3.13). */
@Controller
@RequestMapping("/arrangor/traffar/{slug}")
class PrintedListsController {

    private final EventClient events;
    private final CheckInClient checkIns;
    private final Pdf pdf;
    private final Words words;

    PrintedListsController(EventClient events, CheckInClient checkIns, Pdf pdf, Words words) {
        this.events = events;
        this.checkIns = checkIns;
        this.pdf = pdf;
        this.words = words;
    }

    /**
     * A badge; those of a group who are not named write their names themselves, and come in by the code of the one who is: the station
     * asks how many.
     *
     * @param picture the QR code, as a data address; null without a code
     */
    public record Badge(
            String name,
            @Nullable String organisation,
            @Nullable String picture) {}

    @GetMapping("/namnbrickor.pdf")
    void badges(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        var codes = checkIns.badges(event.id()).stream()
                .collect(toMap(CheckInClient.Badge::registrationId, CheckInClient.Badge::code));
        var badges = confirmed(event).stream()
                .filter(row -> row.mode().equals("on-site"))
                .flatMap(row -> badges(row, codes.get(row.id())))
                .toList();
        pdf.send("badges", Map.of("event", event, "badges", badges), slug + "-namnbrickor.pdf", response);
    }

    @GetMapping("/deltagare.pdf")
    void participants(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        pdf.send("participants", Map.of("event", event, "people", confirmed(event)), slug + "-deltagare.pdf", response);
    }

    private static Stream<Badge> badges(RegistrationRow row, @Nullable String code) {
        var organisation = row.partyOrganisation() == null ? row.organisation() : row.partyOrganisation();
        var picture = code == null ? null : QrCode.dataAddress(code);
        return Stream.concat(
                Stream.of(new Badge(row.name(), organisation, picture)),
                Collections.nCopies(Math.max(0, row.people() - 1), new Badge("", organisation, picture)).stream());
    }

    /** Everybody with a place, by name as the reader's alphabet has it. */
    private List<RegistrationRow> confirmed(EventDetail event) {
        var all = new ArrayList<RegistrationRow>();
        String cursor = null;
        do {
            var page = events.registrations(event.id(), "confirmed", null, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all.stream()
                .filter(row -> row.people() > 0)
                .sorted(Comparator.comparing(RegistrationRow::name, Collator.getInstance(Locale.of(words.language()))))
                .toList();
    }
}
