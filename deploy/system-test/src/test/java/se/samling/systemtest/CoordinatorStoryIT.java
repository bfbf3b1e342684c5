package se.samling.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samling.systemtest.Acts.apply;
import static se.samling.systemtest.Acts.awaitMoved;
import static se.samling.systemtest.Acts.follow;
import static se.samling.systemtest.Acts.logIn;
import static se.samling.systemtest.Acts.press;
import static se.samling.systemtest.Acts.publish;
import static se.samling.systemtest.Acts.see;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coordinator's year in short: the register, who may join, a meeting from draft to cancelled, and what is left to read. */
class CoordinatorStoryIT {

    private static final String NETWORK = "/natverk/statens-demokratinatverk";
    private static final String DESK = "/arrangor" + NETWORK;
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private static Screens screens;
    private static Mailbox mailbox;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(RunningSystem.get().inbox());
        screens = new Screens();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void anAdminImportsTheRegisterAndSeesFirstWhatWouldChange() {
        var page = screens.window(1280, true, "sv");
        logIn(
                page,
                "/arrangor/organisationer/import",
                "admin@samling.example",
                RunningSystem.get().secret("login.admin.password"));
        screens.look(page, "import");
        var csv = "kind,name,organisation_number,area_code,email_domains\n"
                + "state-agency,MYNDIGHETEN FÖR PRÖVNING " + mark.toUpperCase(Locale.ROOT) + ",,,provning-" + mark
                + ".example\n"
                + "state-agency,Myndigheten med fel nummer,202100-0002,,\n";
        choose(page, "organisationer.csv", csv);
        press(page, "Se vad som skulle ändras");
        see(page, "Det här skulle ändras");
        see(page, "kontrollsiffran");
        screens.look(page, "import-report");
        press(page, "Genomför");
        see(page, "Importen är genomförd");
        screens.look(page, "import-done");

        page.navigate("/arrangor/organisationer/import");
        choose(page, "organisationer.csv", csv);
        press(page, "Se vad som skulle ändras");
        see(page, "Filen ändrar inget");

        page.navigate("/arrangor/organisationer?sok=" + mark);
        screens.look(page, "register");
        follow(page, "Myndigheten för prövning");
        see(page, "MYNDIGHETEN FÖR PRÖVNING");
        screens.look(page, "organisation");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void somebodyWithAPrivateAddressIsAskedAndThenLetIn() {
        var address = "ivar." + mark + "@gmail.com";
        var applicant = screens.window(390, true, "sv");
        apply(applicant, mailbox, NETWORK, "Ivar Öst", address, "Kulturdata");
        see(applicant, "samordnare");
        screens.look(applicant, "in-review");

        var desk = coordinator(DESK);
        screens.look(desk, "applications");
        follow(desk, "Ivar Öst");
        see(desk, "Privat e-postadress");
        screens.look(desk, "application");
        desk.locator("#reason").fill("Vilken enhet arbetar du på?");
        press(desk, "Skicka frågan");
        see(desk, "Frågan är på väg");

        applicant.navigate(mailbox.awaitLink(address, "/fraga/"));
        see(applicant, "Vilken enhet arbetar du på?");
        applicant.locator("#answer").fill("Enheten för analys.");
        screens.look(applicant, "question");
        press(applicant, "Skicka svaret");

        desk.navigate(DESK);
        follow(desk, "Ivar Öst");
        see(desk, "Enheten för analys.");
        desk.getByLabel("Kulturdata").first().check();
        press(desk, "Godkänn ansökan");
        see(desk, "Ivar Öst är medlem");
        assertThat(mailbox.await(address, "Välkommen").text()).contains("Ivar");

        desk.navigate(DESK + "/medlemmar?sok=" + mark);
        see(desk, "Kulturdata");
        screens.look(desk, "members");
        follow(desk, "Avsluta medlemskapet för Ivar Öst");
        screens.look(desk, "end-membership");
        press(desk, "Avsluta medlemskapet");
        see(desk, "är avslutat");
        mailbox.await(address, "avslutat");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void whoeverWorksElsewhereIsRefusedWithAReason() {
        var address = "nils." + mark + "@ekstad.example";
        apply(screens.window(390, false, "sv"), mailbox, NETWORK, "Nils " + mark, address, "Ekstads kommun");
        var desk = coordinator(DESK);
        follow(desk, "Nils " + mark);
        press(desk, "Avböj ansökan");
        see(desk, "Rätta det här först");
        screens.look(desk, "refusal-without-a-reason");
        desk.locator("#reason").fill("Nätverket är till för statligt anställda.");
        press(desk, "Avböj ansökan");
        see(desk, "är avböjd");
        assertThat(mailbox.await(address, "Svar på din ansökan").text())
                .contains("Nätverket är till för statligt anställda.");
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void aMeetingIsDraftedAnnouncedPublishedFilledMovedDocumentedAndCancelled() {
        var first = "first." + mark + "@kulturdata.example";
        var second = "second." + mark + "@kulturdata.example";
        var colleague = "colleague." + mark + "@kulturdata.example";
        for (var address : new String[] {first, second}) {
            apply(screens.window(1280, true, "sv"), mailbox, NETWORK, "Alva " + mark, address, "Kulturdata");
            mailbox.await(address, "Välkommen");
        }
        var title = "Provträff " + mark;
        var desk = coordinator("/arrangor");
        screens.look(desk, "overview");
        desk.navigate(DESK);
        follow(desk, "Ny träff");
        draft(desk, title, LocalDateTime.now(STOCKHOLM).plusDays(40).withHour(9).withMinute(0), 3);
        desk.locator("#mode").check();
        desk.locator("#placeName").fill("Samlingssalen");
        desk.locator("#onSiteCapacity").fill("1");
        screens.look(desk, "new-event");
        press(desk, "Spara utkastet");
        see(desk, "Utkastet är sparat");
        screens.look(desk, "draft");
        var event = desk.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        assertThat(event).startsWith("/arrangor/traffar/");
        var slug = event.substring("/arrangor/traffar/".length());

        follow(desk, "Tillkännage datumet…");
        screens.look(desk, "announce");
        press(desk, "Tillkännage datumet");
        see(desk, "Datumet är offentligt");
        var announced =
                mailbox.await(first, "Boka in " + title).calendar().getEvents().getFirst();

        desk.navigate(event + "/program");
        desk.locator("[id='items[0].title']").fill("Välkommen");
        press(desk, "Lägg till programpunkt");
        desk.locator("[id='items[1].title']").fill("Samtal");
        screens.look(desk, "programme");
        desk.locator("[id='items[1].endsAt']").fill("23:30");
        press(desk, "Spara programmet");
        see(desk, "utanför träffens tid");
        screens.look(desk, "programme-problem");
        desk.locator("[id='items[1].endsAt']").fill("11:30");
        press(desk, "Spara programmet");
        see(desk, "Programmet är sparat");

        desk.navigate(event + "/publicera");
        see(desk, first);
        see(desk, "Medlem i Statens demokratinätverk");
        var frame = desk.request().get(desk.locator("iframe").getAttribute("src"));
        assertThat(frame.text()).contains(title, "Samlingssalen");
        screens.look(desk, "publish");
        publish(desk);
        screens.look(desk, "open");

        // Two clicks each: the first gets the only seat, the second waits.
        var one = screens.window(390, true, "sv");
        one.navigate(mailbox.await(first, "Inbjudan till " + title).link("/inbjudan/"));
        press(one, "Anmäl mig");
        see(one, "Du är anmäld");
        var two = screens.window(390, true, "sv");
        two.navigate(mailbox.await(second, "Inbjudan till " + title).link("/inbjudan/"));
        press(two, "väntelista");
        see(two, "väntelista");
        screens.look(two, "waiting");
        var confirmation = mailbox.await(first, "Du är anmäld till " + title);
        assertThat(confirmation.calendar().getMethod().isRequest()).isTrue();
        assertThat(confirmation.calendar().getEvents().getFirst().getUid().getValue())
                .isEqualTo(announced.getUid().getValue());

        // The first hands over to a colleague, who then cannot come either: the second is in.
        one.navigate(confirmation.link("/min-anmalan/"));
        follow(one, "Överlåt");
        one.locator("#name").fill("Kollega " + mark);
        one.locator("#email").fill(colleague);
        screens.look(one, "hand-over");
        Acts.readFirst(one);
        press(one, "Överlåt");
        one.navigate(mailbox.awaitLink(colleague, "/min-anmalan/"));
        screens.look(one, "handed-over");
        desk.navigate(event + "/anmalningar");
        see(desk, colleague);
        see(desk, "På väntelista, nummer 1");
        screens.look(desk, "registrations");
        follow(desk, "Avboka Kollega " + mark);
        screens.look(desk, "cancel-registration");
        press(desk, "Avboka anmälan");
        see(desk, "är avbokad");
        var promoted = mailbox.await(second, "Du har fått en plats på " + title);
        desk.navigate(event + "/utskick");
        see(desk, "Påminnelse sju dagar före");
        screens.look(desk, "mails");
        desk.navigate(event + "/utskick/forhandsgranska?mejl=reminder-1-day&sprak=en");
        screens.look(desk, "mail-preview");

        // Moved: shown first, then done; the calendar entry is the same one, and who comes is asked.
        desk.navigate(event + "/flytta");
        var day = LocalDateTime.now(STOCKHOLM).plusDays(47).toLocalDate().toString();
        desk.locator("#startsAt").fill(day);
        desk.locator("#endsAt").fill(day);
        screens.look(desk, "move");
        press(desk, "Se vad det innebär");
        see(desk, "En anmäld får mejlet");
        see(desk, "Ny tid för " + title);
        screens.look(desk, "move-check");
        press(desk, "Flytta träffen");
        awaitMoved(desk);
        var moved = mailbox.await(second, "Ny tid för " + title);
        assertThat(mailbox.all(second, mail -> mail.subject().contains("Ny tid för " + title)))
                .as("everybody is told once")
                .hasSize(1);
        assertThat(moved.calendar().getEvents().getFirst().getUid().getValue())
                .isEqualTo(announced.getUid().getValue());
        assertThat(moved.calendar().getEvents().getFirst().getSequence().getValue())
                .isGreaterThan(
                        promoted.calendar().getEvents().getFirst().getSequence().getValue());
        two.navigate(moved.link("/min-anmalan/"));
        see(two, "Ny tid");
        screens.look(two, "does-it-stand");
        press(two, "Ja");

        // From the room to the screen: the registration goes along, and the way in comes with the mail.
        desk.navigate(event + "/flytta");
        desk.getByLabel("Digitalt", new Page.GetByLabelOptions().setExact(true)).check();
        desk.locator("#digitalLink").fill("https://moten.example/" + mark);
        press(desk, "Se vad det innebär");
        see(desk, "Alla anmälningar gäller digitalt");
        screens.look(desk, "move-to-the-screen");
        press(desk, "Flytta träffen");
        awaitMoved(desk);
        var onScreen = mailbox.await(second, "hålls digitalt");
        assertThat(onScreen.text()).contains("https://moten.example/" + mark);
        assertThat(onScreen.calendar().getEvents().getFirst().getUid().getValue())
                .isEqualTo(announced.getUid().getValue());
        assertThat(onScreen.calendar().getEvents().getFirst().getSequence().getValue())
                .isGreaterThan(
                        moved.calendar().getEvents().getFirst().getSequence().getValue());
        two.navigate(onScreen.link("/min-anmalan/"));
        see(two, "Du deltar digitalt");
        screens.look(two, "on-the-screen");

        // Documents: for members, not for others.
        desk.navigate(event + "/dokument");
        screens.look(desk, "documents-empty");
        choose(desk, "anteckningar.txt", "Det vi talade om: tillit i vardagen, " + mark + ".");
        press(desk, "Lägg upp filen");
        see(desk, "är upplagt");
        follow(desk, "Skriv en text i stället");
        desk.locator("#title").fill("Sammanfattning " + mark);
        desk.locator("#body").fill("## Vad vi tar med oss\n\n- Lyssna först");
        screens.look(desk, "write-text");
        press(desk, "Lägg upp texten");
        see(desk, "Sammanfattning " + mark);
        screens.look(desk, "documents");
        var stranger = screens.window(1280, true, "sv");
        stranger.navigate("/traffar/" + slug + "/dokumentation");
        see(stranger, "medlem");
        assertThat(stranger.content()).doesNotContain("Sammanfattning " + mark);
        var member = screens.window(1280, true, "sv");
        logIn(
                member,
                "/mina-sidor",
                "sara.nilsson@kulturdata.example",
                RunningSystem.get().secret("login.member.password"));
        member.navigate("/traffar/" + slug + "/dokumentation");
        see(member, "Sammanfattning " + mark);
        screens.look(member, "documents-for-a-member");

        // The breakfast belongs to no network: its documents are everybody's, until its host closes them.
        var open = "Att läsa före frukosten";
        stranger.navigate("/dokument?q=frukosten");
        see(stranger, open);
        screens.look(stranger, "open-documents");
        desk.navigate("/arrangor"
                + stranger.locator("main a[href$='/dokumentation']")
                        .first()
                        .getAttribute("href")
                        .replace("dokumentation", "dokument"));
        press(desk, "Stäng för alla");
        see(desk, "Dokumentationen är stängd");
        screens.look(desk, "documents-closed");
        stranger.reload();
        assertThat(stranger.content()).doesNotContain(open);
        press(desk, "Öppna för alla");
        see(desk, "Dokumentationen är öppen för alla");
        screens.look(desk, "documents-open");
        stranger.reload();
        see(stranger, open);

        desk.navigate(event + "/stall-in");
        screens.look(desk, "cancel-event");
        press(desk, "Ställ in träffen");
        see(desk, "Rätta det här först");
        desk.locator("#reason").fill("Föreläsaren har blivit sjuk.");
        press(desk, "Ställ in träffen");
        see(desk, "Träffen är inställd");
        screens.look(desk, "cancelled");
        var called = mailbox.await(second, "Inställt – " + title).calendar();
        assertThat(called.getMethod().isCancel()).isTrue();
        assertThat(called.getEvents().getFirst().getUid().getValue())
                .isEqualTo(announced.getUid().getValue());
        assertThat(mailbox.all(second, mail -> mail.subject().contains("Inställt – " + title)))
                .as("everybody is told once")
                .hasSize(1);
        assertThat(screens.complaints()).isEmpty();
    }

    @Test
    void whoeverIsRegisteredAnHourBeforeIsReminded() {
        var address = "ebba." + mark + "@kulturdata.example";
        apply(screens.window(390, true, "sv"), mailbox, NETWORK, "Ebba " + mark, address, "Kulturdata");
        mailbox.await(address, "Välkommen");
        var title = "Snart " + mark;
        var desk = coordinator("/arrangor/traffar/ny?natverk=statens-demokratinatverk");
        // The timer fires an hour before, in one to two minutes from now.
        var starts = LocalDateTime.now(STOCKHOLM).plusMinutes(62).truncatedTo(ChronoUnit.MINUTES);
        draft(desk, title, starts, 1);
        desk.locator("#mode-1").check();
        desk.locator("#digitalLink").fill("https://moten.example/" + mark);
        press(desk, "Spara utkastet");
        var event = desk.url().replaceFirst("\\?.*", "");
        desk.navigate(event + "/program");
        desk.locator("[id='items[0].title']").fill("Samtal");
        press(desk, "Spara programmet");
        desk.navigate(event + "/publicera");
        publish(desk);
        mailbox.await(address, "Inbjudan till " + title);
        // From the public page, by a proven address: the way for whoever has not the mail at hand.
        var participant = screens.window(390, true, "sv");
        participant.navigate(event.replace("/arrangor", "") + "/anmalan");
        participant.locator("#name").fill("Ebba " + mark);
        participant.locator("#email").fill(address);
        screens.look(participant, "register");
        Acts.readFirst(participant);
        participant.locator("form.form button[type=submit]").click();
        screens.look(participant, "check-mail");
        participant.navigate(
                mailbox.await(address, "Bekräfta din anmälan till " + title).link("/anmalan/bekrafta/"));
        screens.look(participant, "prove-registration");
        press(participant, "Bekräfta anmälan");
        see(participant, "Du är anmäld");
        mailbox.parseEveryCalendar();
        var reminder = mailbox.await(address, "Om en timme", 240);
        assertThat(reminder.text()).contains(title).contains("/avboj");
        assertThat(screens.complaints()).isEmpty();
    }

    private static Page coordinator(String path) {
        var page = screens.window(1280, true, "sv");
        logIn(page, path, "karin.ek@forum.example", RunningSystem.get().secret("login.coordinator.password"));
        assertThat(page.locator(".rail")).isVisible();
        return page;
    }

    private static void draft(Page desk, String title, LocalDateTime starts, int hours) {
        var ends = starts.plusHours(hours);
        desk.locator("#title").fill(title);
        desk.locator("#ingress").fill("En träff för prövning.");
        desk.locator("#startsAt").fill(starts.toLocalDate().toString());
        desk.locator("#startsClock")
                .fill(starts.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        desk.locator("#endsAt").fill(ends.toLocalDate().toString());
        desk.locator("#endsClock")
                .fill(ends.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private static void choose(Page page, String name, String content) {
        var type = name.endsWith(".csv") ? "text/csv" : "text/plain";
        page.locator("#file").setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
    }
}
