package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.Audience;
import se.samling.gateway.client.event.AudienceMember;
import se.samling.gateway.client.event.BulkClient;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.ListClient;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.client.event.ReconfirmationClient;
import se.samling.gateway.client.event.ReconfirmationClient.Count;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.client.event.StoryClient;
import se.samling.gateway.client.figure.DownloadClient;
import se.samling.gateway.client.membership.Application;
import se.samling.gateway.client.membership.ImportLine;
import se.samling.gateway.client.membership.ImportReport;
import se.samling.gateway.client.membership.Membership;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.client.membership.Organiser;
import se.samling.gateway.client.notification.AddressTrouble;
import se.samling.gateway.client.notification.CalendarAnswer;
import se.samling.gateway.client.notification.Delivery;
import se.samling.gateway.client.notification.DeliveryCounts;
import se.samling.gateway.client.notification.HostSender;
import se.samling.gateway.client.notification.MailPreview;
import se.samling.gateway.client.notification.Mailing;
import se.samling.gateway.client.notification.MailingRecipient;
import se.samling.gateway.client.notification.Reminder;
import se.samling.gateway.client.notification.Resent;
import se.samling.gateway.client.notification.SenderState;
import se.samling.gateway.client.notification.Wording;

/** What the organiser's pages ask for: drafts, an audience, counts. */
public final class DeskSamples {

    public static final UUID BULK_ACT = UUID.fromString("01920000-0000-7000-8000-000000000022");
    public static final UUID PARTICIPANT = UUID.fromString("01920000-0000-7000-8000-000000000021");
    public static final UUID APPLICATION = UUID.fromString("01920000-0000-7000-8000-000000000020");

    public static final UUID FAILING = UUID.fromString("01920000-0000-7000-8000-0000000000e9");

    public static final UUID SENDER = UUID.fromString("01920000-0000-7000-8000-0000000000f7");
    public static final UUID CHOICE = UUID.fromString("01920000-0000-7000-8000-0000000000c1");
    public static final UUID MAILING = UUID.fromString("01920000-0000-7000-8000-0000000000e7");

    private DeskSamples() {}

    public static void give() {
        ScheduleSamples.give();
        EditorSamples.give();
        Peers.EVENT
                .answer("GET /api/events/" + Samples.EVENT + "/affected", new Affected(34, 3, 58))
                .answer("GET /api/events/" + Samples.EVENT + "/audience", audience())
                .answer("GET /api/events/" + Samples.EVENT + "/discussion", Map.of("questions", List.of()))
                .answer(
                        "GET /api/page-answers",
                        Map.of(
                                "pages",
                                List.of(Map.of("page", "/traffar/x", "helped", 3, "not", 1)),
                                "words",
                                List.of()))
                .answer(
                        "GET /api/notices",
                        List.of(Map.of(
                                "id",
                                Samples.EVENT,
                                "hostId",
                                Samples.HOST,
                                "text",
                                Map.of("sv", "Allt är digitalt"),
                                "until",
                                "2027-01-31")))
                .answer("GET /api/series/" + Samples.SERIES + "/audience", audience())
                .answer("GET /api/live-help/" + Samples.HOST, Map.of("phone", "08-123 45 67"))
                .answer(
                        "POST /api/changeovers/look",
                        Map.of(
                                "events",
                                List.of(Samples.event("open")),
                                "people",
                                List.of(Map.of("name", "Sam Sund", "email", "sam@myndighet.example", "events", 1)),
                                "places",
                                List.of()));
        Peers.MEMBERSHIP
                .answer("GET /api/people/me", coordinator())
                .answer("GET /api/networks/statens-demokratinatverk/applications", new Page<>(List.of(), null))
                .answer("GET /api/applications/" + APPLICATION, application())
                .answer("GET /api/networks/statens-demokratinatverk/memberships", new Page<>(List.of(member()), null))
                .answer("GET /api/memberships/" + Samples.MEMBERSHIP, member())
                .answer("GET /api/organisations", new Page<>(List.of(organisation()), null))
                .answer("GET /api/organisations/" + Samples.HOST, organisation())
                .answer(
                        "GET /api/organisations/" + Samples.HOST + "/organisers",
                        List.of(new Organiser(
                                Samples.MEMBERSHIP, "Kim Koordinator", "kim@forum.example", "coordinator", false)))
                .answer("POST /api/organisations/imports", report());
        Peers.EVENT
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/registrations",
                        new Page<>(List.of(registration()), null))
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/registrations/counts",
                        new ListClient.Facets(
                                1,
                                Map.of(
                                        "state",
                                        List.of(
                                                new ListClient.Count("waiting", 1),
                                                new ListClient.Count("confirmed", 2104)),
                                        "organisation",
                                        List.of(new ListClient.Count("Ale kommun", 1), new ListClient.Count("", 1)),
                                        "came",
                                        List.of(new ListClient.Count("false", 2103), new ListClient.Count("true", 1)))))
                .answer("GET /api/registrations/" + Samples.REGISTRATION, registration());
        Peers.EVENT.answer(
                "GET /api/events/" + Samples.EVENT + "/quotas",
                Map.of("quotas", List.of(Map.of("most", 4), Map.of("organisation", "Ale kommun", "most", 5))));
        Peers.EVENT
                .answer("GET /api/events/" + Samples.EVENT + "/offer-terms", Map.of("way", "offer", "hours", 24))
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/waiting-list",
                        List.of(new OfferClient.Waiting(
                                Samples.REGISTRATION,
                                "on-site",
                                "Sam Sund",
                                "sam@myndighet.example",
                                "Myndigheten för samtal",
                                0,
                                2,
                                true,
                                Instant.parse("2026-12-02T08:30:00Z"),
                                true)));
        Peers.EVENT
                .answer(
                        "POST /api/events/" + Samples.EVENT + "/bulk-acts/look",
                        new BulkClient.Proposal(
                                4, 3, 5, 3, 2, List.of(new BulkClient.LeftOut("cancelled", 1, List.of("Ada Ek")))))
                .answer("GET /api/events/" + Samples.EVENT + "/bulk-acts/" + BULK_ACT, bulkAct())
                .answer("POST /api/events/" + Samples.EVENT + "/choices", choice())
                .answer("GET /api/events/" + Samples.EVENT + "/choices/" + CHOICE, choice())
                .answer("GET /api/participants/" + PARTICIPANT + "/story", story())
                .answer("GET /api/participants/stories", List.of(member().personId()))
                .answer("GET /api/participants/" + member().personId() + "/story", story());
        changeRequests();
        var moved = "/api/events/" + Samples.moved().id() + "/reconfirmation";
        Peers.EVENT
                .answer("GET " + moved, new ReconfirmationClient.Standing(new Count(3, 1, 0, 2), null))
                .answer(
                        "GET " + moved + "/answers",
                        new Page<>(
                                List.of(new ReconfirmationClient.Row(
                                        Samples.REGISTRATION,
                                        "Sam Sund",
                                        "sam@myndighet.example",
                                        "Myndigheten för samtal",
                                        1,
                                        "none")),
                                null));
        Peers.NOTIFICATION
                .answer(
                        "GET /api/calendar-answers",
                        List.of(new CalendarAnswer(
                                "Sam Sund",
                                "sam@myndighet.example",
                                "declined",
                                Instant.parse("2026-11-20T09:00:00Z"),
                                true)))
                .answer("GET /api/senders", List.of(ownSender("in-use"), ownSender("waiting"), ownSender("unused")))
                .answer("POST /api/senders", 201, ownSender("waiting"))
                .answer("POST /api/senders/" + SENDER + "/link", ownSender("waiting"))
                .answer("DELETE /api/senders/" + SENDER, 204, Map.of())
                .answer("GET /api/wordings", List.of(wording("opening", 3), wording("signature", 0)))
                .answer("GET /api/wordings/opening/versions", List.of(wording("opening", 3), wording("opening", 2)))
                .answer("PUT /api/wordings/opening", wording("opening", 4))
                .answer(
                        "POST /api/messages/preview/wordings",
                        new MailPreview("Nätverket: Inbjudan", "<p>Kom som ni är!</p>", "Kom som ni är!"))
                .answer("GET /api/mailings", List.of(mailing("sent"), mailing("draft")))
                .answer("POST /api/mailings", mailing("draft"))
                .answer("GET /api/mailings/" + MAILING, mailing("draft"))
                .answer("PUT /api/mailings/" + MAILING, mailing("draft"))
                .answer(
                        "GET /api/mailings/" + MAILING + "/recipients",
                        List.of(new MailingRecipient(
                                Samples.MEMBERSHIP, "Sam Sund", "sam@myndighet.example", "sv", "address-fails")))
                .answer(
                        "GET /api/mailings/" + MAILING + "/preview",
                        new MailPreview("Nätverket: Ta med kaffe", "<h1>Ta med kaffe</h1>", "Ta med kaffe"))
                .answer("POST /api/mailings/" + MAILING + "/release", mailing("sent"))
                .answer("POST /api/mailings/" + MAILING + "/stop", mailing("stopped"))
                .answer("POST /api/mailings/" + MAILING + "/tests", 202, Map.of())
                .answer("GET /api/deliveries", new Page<>(List.of(delivery()), null))
                .answer("GET /api/deliveries/counts", new DeliveryCounts(0, 7, 1, 1, 1))
                .answer("POST /api/deliveries/resend", new Resent(2))
                .answer("GET /api/sender", sender())
                .answer("GET /api/addresses", new Page<>(List.of(addressTrouble()), null))
                .answer("POST /api/addresses/" + FAILING + "/recovery", 204, Map.of())
                .answer(
                        "GET /api/reminders",
                        List.of(new Reminder("7-days", Instant.parse("2026-12-02T08:30:00Z"), "planned")))
                .answer(
                        "POST /api/messages/preview/several",
                        new MailPreview("Dina träffar hålls digitalt", "<h1>Hej</h1>", "Tiderna är desamma"))
                .answer(
                        "POST /api/messages/preview",
                        new MailPreview("Inbjudan: Demokratifrämjande arbete", "<h1>Välkommen</h1>", "Välkommen"));
        var fetched = new DownloadClient.Downloads(5, List.of(new DownloadClient.OfEvent(Samples.EVENT, 21)));
        Peers.DOCS
                .answer("GET /api/documents/" + Samples.DOCUMENT, Samples.document("file"))
                .answer("GET /api/downloads", fetched)
                .answer("GET /api/events/" + Samples.EVENT + "/downloads", fetched);
    }

    public static BulkClient.Choice choice() {
        return new BulkClient.Choice(CHOICE, 2, 1, Instant.parse("2026-11-20T08:00:00Z"));
    }

    /** To the people of {@link #choice}. */
    public static Mailing mailingToChosen() {
        var mailing = mailing("draft");
        return new Mailing(
                mailing.id(),
                mailing.version(),
                mailing.eventId(),
                "chosen",
                null,
                null,
                CHOICE,
                mailing.subject(),
                mailing.words(),
                mailing.state(),
                null,
                null,
                null,
                mailing.writtenBy(),
                mailing.writtenAt());
    }

    public static Mailing mailing(String state) {
        var written = Instant.parse("2026-11-20T08:30:00Z");
        return new Mailing(
                MAILING,
                2,
                Samples.EVENT,
                "confirmed",
                null,
                null,
                null,
                new Text("Ta med kaffe", null),
                new Text("Kaffet är slut.", null),
                state,
                null,
                "sent".equals(state) ? written : null,
                "sent".equals(state) ? 12 : null,
                "Kim Koordinator",
                written);
    }

    public static ImportReport report() {
        return new ImportReport(
                false,
                1,
                0,
                1,
                1,
                List.of(
                        new ImportLine(2, "new", "Myndigheten för samtal", "202100-2742", List.of()),
                        new ImportLine(3, "unchanged", "Forum för samtal", null, List.of()),
                        new ImportLine(
                                4,
                                "refused",
                                "Okänd",
                                "202100-2743",
                                List.of("Organisationsnumret stämmer inte (kontrollsiffran)."))));
    }

    /** What the coordinator of {@link Samples#HOST} may do. */
    public static Map<String, Object> coordinator() {
        return Map.of(
                "id",
                Samples.HOST,
                "name",
                "Kim Koordinator",
                "email",
                "kim@forum.example",
                "language",
                "sv",
                "memberships",
                List.of(),
                "delegations",
                List.of(Map.of(
                        "organisationId", Samples.HOST,
                        "organisation", "Forum för samtal",
                        "role", "coordinator")));
    }

    public static Membership member() {
        return new Membership(
                Samples.MEMBERSHIP,
                "statens-demokratinatverk",
                Samples.text("Statens demokratinätverk", null),
                Samples.HOST,
                "Sam Sund",
                "sam@myndighet.example",
                "Myndigheten för samtal",
                "active",
                Instant.parse("2026-03-02T09:00:00Z"),
                null);
    }

    public static Organisation organisation() {
        return new Organisation(
                Samples.HOST,
                "state-agency",
                "Forum för samtal",
                "FORUM FÖR SAMTAL",
                "202100-2742",
                null,
                List.of("forum.example"),
                List.of("Samtalsnämnden"),
                1);
    }

    public static StoryClient.Story story() {
        var then = Instant.parse("2026-11-20T08:00:00Z");
        var invited = new StoryClient.Invited(null, then.minusSeconds(86_400), null);
        return new StoryClient.Story(
                PARTICIPANT,
                "Sam Sund",
                "sam@myndighet.example",
                "Myndigheten för samtal",
                "sv",
                List.of(Samples.text("Statens demokratinätverk", null)),
                List.of(
                        new StoryClient.Chapter(
                                Samples.EVENT,
                                "stockholm-utbildning",
                                new Text("Demokratifrämjande arbete mot utbildningssektorn", null),
                                LocalDateTime.parse("2026-12-06T09:30:00"),
                                "Europe/Stockholm",
                                "open",
                                invited,
                                new StoryClient.Registered(
                                        Samples.REGISTRATION,
                                        "confirmed",
                                        "on-site",
                                        5,
                                        0,
                                        false,
                                        then,
                                        null,
                                        true,
                                        null,
                                        true),
                                new StoryClient.Came("room", 5, then.plusSeconds(60)),
                                true,
                                List.of(
                                        new StoryClient.Treated("give-place", null, "done", then.plusSeconds(9)),
                                        new StoryClient.Treated("change-mode", null, "no-room", then.plusSeconds(8)))),
                        new StoryClient.Chapter(
                                Samples.EVENT,
                                "stockholm-utbildning",
                                new Text("En tidigare träff", null),
                                LocalDateTime.parse("2026-05-06T09:30:00"),
                                "Europe/Stockholm",
                                "held",
                                invited,
                                null,
                                null,
                                false,
                                List.of())),
                List.of(new StoryClient.Reading("Kim Koordinator", then)));
    }

    public static BulkClient.Act bulkAct() {
        var then = Instant.parse("2026-11-20T08:00:00Z");
        return new BulkClient.Act(
                BULK_ACT,
                "cancel",
                null,
                "Lokalen rymmer färre.",
                then,
                then.plusSeconds(3),
                3,
                0,
                List.of(new BulkClient.Outcome("done", 2), new BulkClient.Outcome("no-room", 1)),
                List.of(new BulkClient.Missed(Samples.REGISTRATION, "Sam Sund", "sam@myndighet.example", "no-room")));
    }

    public static RegistrationRow registration() {
        return new RegistrationRow(
                Samples.REGISTRATION,
                PARTICIPANT,
                "waiting",
                "on-site",
                "=SUM(A1)",
                "sam@myndighet.example",
                "Myndigheten för samtal",
                false,
                0,
                5,
                true,
                Instant.parse("2026-11-28T15:25:00Z"),
                false,
                Samples.REGISTRATION,
                "Ale kommun",
                3,
                Instant.parse("2026-11-20T08:00:00Z"));
    }

    public static Delivery delivery() {
        return new Delivery(
                UUID.fromString("01920000-0000-7000-8000-000000000030"),
                "invitation",
                "Inbjudan: Demokratifrämjande arbete",
                "Sam Sund",
                "sam@myndighet.example",
                "skipped",
                "unsubscribed",
                Instant.parse("2026-11-20T08:00:00Z"),
                null,
                FAILING,
                true);
    }

    private static HostSender ownSender(String state) {
        return new HostSender(
                SENDER,
                Samples.HOST,
                "traffar@" + state + ".example",
                state,
                "Kim Koordinator",
                Instant.parse("2026-11-01T09:00:00Z"),
                Instant.parse("2026-11-04T09:00:00Z"),
                "waiting".equals(state) ? null : Instant.parse("2026-11-02T09:00:00Z"),
                sender());
    }

    /** Version 0 was never worded, the second was the standard text. */
    private static Wording wording(String part, int version) {
        return new Wording(
                part,
                version,
                version == 0 || version == 2 ? null : new Text("Kom som ni är, version " + version, "Come as you are"),
                version == 0 ? null : Instant.parse("2026-11-0" + version + "T09:00:00Z"),
                List.of("{träff}", "{värd}"));
    }

    private static SenderState sender() {
        return new SenderState(
                "samling@samling.example",
                "samling.example",
                true,
                List.of(
                        new SenderState.DomainRecord("spf", "good", "samling.example", "v=spf1 mx -all", null),
                        new SenderState.DomainRecord(
                                "dkim",
                                "missing",
                                "samling._domainkey.samling.example",
                                null,
                                "v=DKIM1; k=rsa; p=MIIB"),
                        new SenderState.DomainRecord(
                                "dmarc",
                                "weak",
                                "_dmarc.samling.example",
                                "v=DMARC1; p=none",
                                "v=DMARC1; p=quarantine")));
    }

    private static AddressTrouble addressTrouble() {
        return new AddressTrouble(
                FAILING,
                "sam@myndighet.example",
                "Sam Sund",
                Instant.parse("2026-11-20T08:00:00Z"),
                0,
                "550 5.1.1 User unknown",
                null);
    }

    public static Audience audience() {
        return new Audience(
                2,
                List.of(
                        member("Alva Ek", "alva.ek@kulturdata.example", List.of("Statens demokratinätverk")),
                        member(
                                "Bo Lind",
                                "bo.lind@skolmyndigheten.example",
                                List.of("Statens demokratinätverk", "Myndighetsnätverket mot rasism"))),
                List.of(member("Cia Berg", "cia.berg@domstol.example", List.of("other-organisation"))));
    }

    public static Application application() {
        return new Application(
                APPLICATION,
                member().personId(),
                "in-review",
                "Sam Sund",
                "sam.sund@brev.example",
                "Myndigheten för samtal",
                null,
                "Jag arbetar med ungas delaktighet.",
                "private-domain",
                null,
                null,
                null,
                null,
                Instant.parse("2026-11-20T08:00:00Z"),
                null,
                1);
    }

    private static AudienceMember member(String name, String email, List<String> why) {
        return new AudienceMember(
                UUID.nameUUIDFromBytes(email.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                email,
                "Myndigheten för samtal",
                why);
    }

    private static void changeRequests() {
        var events = "/api/events/" + Samples.EVENT + "/change-requests";
        Peers.EVENT
                .answer(
                        "GET /api/change-requests",
                        List.of(new ChangeRequestClient.Waiting(
                                Samples.agenda().items().getFirst(), 2)))
                .answer("GET " + events, new Page<>(List.of(request("mode", 1), request("person", 2)), null));
    }

    private static ChangeRequestClient.Request request(String kind, int number) {
        return new ChangeRequestClient.Request(
                new UUID(0, number),
                Samples.REGISTRATION,
                "Sam Sund",
                "sam@myndighet.example",
                "Myndigheten för samtal",
                "digital",
                1,
                kind,
                "mode".equals(kind) ? "on-site" : null,
                null,
                "person".equals(kind) ? "Kim Ek" : null,
                "person".equals(kind) ? "kim@myndighet.example" : null,
                "Jag fick förhinder",
                "waiting",
                null,
                Instant.parse("2026-11-20T08:00:00Z"),
                null);
    }
}
