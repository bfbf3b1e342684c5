package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.certificate.Certificate;
import se.samling.gateway.client.certificate.CertificateClient;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.checkin.StationList;
import se.samling.gateway.client.checkin.Stations;
import se.samling.gateway.client.figure.EventFigures;
import se.samling.gateway.client.figure.MailFigures;

/** The day: a station with somebody who has come, a group that has not, and somebody who waits; and what is left of it afterwards. */
public final class CheckInSamples {

    public static final UUID STATION = UUID.fromString("01920000-0000-7000-8000-00000000d001");
    public static final UUID CHECK_IN = UUID.fromString("01920000-0000-7000-8000-00000000d002");
    public static final UUID GROUP = UUID.fromString("01920000-0000-7000-8000-00000000d003");

    private CheckInSamples() {}

    public static void give() {
        var stations = new Stations(
                new StationList.Counts(1, 5), List.of(new Stations.Station(STATION, "Entré A", "station")));
        Samples.agenda()
                .items()
                .forEach(event -> Peers.EVENT.answer("GET /api/events/" + event.id() + "/stations", stations));
        Peers.NOTIFICATION
                .answer("GET /api/mail-figures", mailFigures())
                .answer("GET /api/mail-figures/events/" + Samples.EVENT, mailFigures());
        Peers.EVENT
                .answer("GET /api/events/" + Samples.EVENT + "/stations", stations)
                .answer("GET /api/registrations/own/own-token/ticket", new CheckInClient.Ticket("kod", "7K3F-9QXD"))
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/tickets",
                        List.of(new CheckInClient.Badge(Samples.REGISTRATION, "kod")))
                .answer("GET /api/stations/station", list())
                .answer("GET /api/figures", figures())
                .answer("GET /api/events/" + Samples.EVENT + "/figures", figures())
                .answer("GET /api/registrations/own/own-token/certificate", new CertificateClient.Attended(3, 5))
                .answer("POST /api/registrations/own/own-token/certificate", certificate())
                .answer("GET /api/certificates/7K3F-0000-ABCD", certificate());
    }

    /** One event, and mail about its network itself. */
    public static MailFigures mailFigures() {
        return new MailFigures(
                List.of(new MailFigures.Row(
                        Samples.EVENT,
                        "stockholm-utbildning",
                        new Text("=Nätverksträff", "Network meeting"),
                        61,
                        58,
                        7,
                        3,
                        4,
                        2)),
                List.of(new MailFigures.Row(
                        Samples.NETWORK, "natverket", new Text("Nätverket", "The network"), 9, 9, 0, 0, 0, 0)));
    }

    public static EventFigures figures() {
        return new EventFigures(
                5,
                List.of(new EventFigures.Row(
                        Samples.EVENT,
                        "stockholm-utbildning",
                        new Text("=Nätverksträff", "Network meeting"),
                        LocalDateTime.parse("2026-03-09T09:00:00"),
                        "held",
                        "hybrid",
                        20,
                        2,
                        12,
                        4,
                        4.25)),
                List.of(new EventFigures.Week(LocalDate.parse("2026-02-02"), 20)),
                Map.of("municipality", 12, "other", 8),
                Map.of("19", 9, "unknown", 11));
    }

    public static Certificate certificate() {
        return new Certificate(
                "7K3F-0000-ABCD",
                "Åsa Ödlund",
                new Text("Förebyggande arbete", "Preventive work"),
                List.of("Forum för demokratifrågor"),
                3,
                5,
                LocalDate.parse("2026-03-09"),
                LocalDate.parse("2026-11-09"),
                Instant.parse("2026-11-10T08:00:00Z"));
    }

    public static StationList list() {
        return list(null);
    }

    /** With so much of the group of four as has come. */
    public static StationList list(StationList.@Nullable Arrival ofGroup) {
        var starts = LocalDateTime.parse("2026-12-09T09:00:00");
        return new StationList(
                STATION,
                "Entré A",
                new StationList.StationEvent(
                        Samples.EVENT,
                        "nasta-traff",
                        new Text("Nästa träff", "Next meeting"),
                        starts,
                        starts.plusHours(3),
                        "Europe/Stockholm",
                        Instant.parse("2026-12-09T23:00:00Z")),
                new StationList.Counts(1, 5),
                List.of(
                        new StationList.Line(
                                Samples.REGISTRATION,
                                "7K3F-9QXD",
                                "Sam Sund",
                                "Myndigheten för samtal",
                                "on-site",
                                "confirmed",
                                1,
                                new StationList.Arrival(
                                        CHECK_IN, 1, 1, Instant.parse("2026-12-09T08:12:00Z"), "Entré B")),
                        new StationList.Line(
                                GROUP, "0000-D003", "Åsa Ö", "Ekstads kommun", "on-site", "confirmed", 4, ofGroup),
                        new StationList.Line(
                                UUID.fromString("01920000-0000-7000-8000-00000000d004"),
                                "0000-D004",
                                "Vera Vänta",
                                null,
                                "on-site",
                                "waiting",
                                1,
                                null)));
    }
}
