package se.samling.local.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import se.samling.local.Site;
import se.samling.local.keycloak.LocalAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Fills a new installation, once. Whoever stops it half-way starts over with {@code --fresh}. */
public final class Demonstration {

    private final Site site;
    private final Clock clock;
    private final PublicApi api;
    private final Mails mails;
    private final Known known = new Known();

    public Demonstration(Site site, Clock clock) {
        this.site = site;
        this.clock = clock;
        this.api = new PublicApi(site);
        this.mails = new Mails(site.url("inbox"), HttpClient.newHttpClient());
    }

    /** Tells what goes wrong; does nothing when it has been here before. */
    public void load(Consumer<String> tell) throws IOException, InterruptedException {
        var mark = site.home().data("demonstration");
        if (Files.exists(mark)) {
            if (Files.size(mark) == 0) {
                tell.accept("The demonstration data is incomplete. To start over: ./samling up --fresh");
            }
            return;
        }
        Files.writeString(mark, "");
        try {
            load();
            Files.writeString(mark, "complete\n");
        } catch (IOException e) {
            tell.accept("The demonstration data could not be brought in: " + e.getMessage());
        }
    }

    private void load() throws IOException, InterruptedException {
        var data = data();
        for (var organisation : data.get("organisations").properties()) {
            known.organisation(organisation.getKey(), api.post("/api/organisations", organisation.getValue()));
        }
        for (var organiser : data.get("organisers")) {
            var host = known.organisation(organiser.get("organisation").asString());
            api.post("/api/organisations/" + host + "/organisers", known.draft(organiser, List.of("organisation")));
        }
        for (var wording : data.get("wordings")) {
            var host = known.organisation(wording.get("organisation").asString());
            var path = "/api/wordings/" + wording.get("part").asString() + "?host=" + host;
            api.put(path, known.draft(wording, List.of("organisation", "part")), 0);
        }
        for (var network : data.get("networks").properties()) {
            var draft = known.draft(network.getValue(), List.of());
            known.network(network.getKey(), api.post("/api/networks", draft));
        }
        new Joining(api, mails, clock, known).all(data.get("members"));
        setPasswords();
        var meetings = new Meetings(api, mails, known);
        meetings.all(data.get("meetings"), LocalDate.now(clock));
        new Preparing(api, known, meetings).load();
        for (var registration : data.get("registrations")) {
            meetings.register(registration);
        }
        new Broadcast(api, mails, known).load(LocalDate.now(clock));
        for (var document : data.get("documents")) {
            var path = "/api/events/" + meetings.id(document.get("meeting")) + "/documents/texts";
            var draft = known.draft(document, List.of("meeting"));
            Patience.whileRefused(() -> api.post(path, draft));
        }
        new SeriesStory(api, mails, known, clock).load();
        new WebCourse(api, known, clock).load();
        new DeclarationStory(api, mails, known, clock).tell();
        new Cohort(api, mails, known, clock).make();
        new OnTheDay(api, known, clock).open();
    }

    /** Membership-service asks Keycloak for the accounts by itself, a moment after the people came. */
    private void setPasswords() throws IOException, InterruptedException {
        var accounts = new LocalAccounts(site);
        for (var person : LocalAccounts.people(site).entrySet()) {
            Patience.until(
                    "the account of " + person.getKey(),
                    () -> accounts.setPassword(person.getKey(), person.getValue())
                            ? Optional.of(true)
                            : Optional.empty());
        }
    }

    static JsonNode data() throws IOException {
        return data("demonstration.yaml");
    }

    /** One story's part. */
    static JsonNode data(String file) throws IOException {
        try (var stream = Objects.requireNonNull(Demonstration.class.getResourceAsStream(file))) {
            return YAMLMapper.builder().build().readTree(stream);
        }
    }
}
