package se.samling.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.samling.local.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets up open events through the API, as an administrator would, and looks at what became of them. */
final class Stage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORGANISATIONS = "samling.organisations.v1";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(60);
    private final HttpClient client;
    private final URI service;
    private final String token;
    private final UUID host = UUID.randomUUID();

    Stage(HttpClient client, URI service, String token) {
        this.client = client;
        this.service = service;
        this.token = token;
    }

    /** membership-service is not up: its topic is made and its word of one organisation sent in its place. */
    void nameAHost(String bootstrap) throws ExecutionException, InterruptedException, IOException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topic = new NewTopic(ORGANISATIONS, 6, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            if (!admin.listTopics().names().get().contains(ORGANISATIONS)) {
                admin.createTopics(List.of(topic)).all().get();
            }
        }
        var message = JSON.createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("type", "OrganisationChanged")
                .put("occurredAt", Instant.now().toString())
                .put("version", 1)
                .put("organisationId", host.toString())
                .put("kind", "state-agency")
                .put("name", "Mätverket");
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(ORGANISATIONS, host.toString(), message.toString()))
                    .get();
        }
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (send("POST", "/api/events", draft(1), null).statusCode() == 422) {
            if (System.nanoTime() > patience) {
                throw new Trouble("event-service has not heard of the host.");
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    /** An event that everybody may come to, with so many seats on site and a waiting list, open for registration. */
    String open(int seats) throws IOException, InterruptedException {
        var path = "/api/events/"
                + ask("POST", "/api/events", draft(seats), null).get("id").asString();
        ask("PUT", path + "/programme", """
                {"items":[{"startsAt":"%1$sT09:00:00","endsAt":"%1$sT10:00:00","title":{"sv":"Start"},"contributors":[]}]}""".formatted(DAY), "1");
        ask("POST", path + "/publication", "{\"expectedRecipients\":0}", null);
        return path;
    }

    private String draft(int seats) {
        return """
                {"title":{"sv":"Mätning"},"ingress":{"sv":"Mätning"},"description":{"sv":""},"startsAt":"%1$sT09:00:00",
                 "endsAt":"%1$sT12:00:00","mode":"on-site","place":{"name":"Salen"},"hostIds":["%2$s"],"networkIds":[],
                 "audience":{"who":"everyone"},"onSiteCapacity":%3$d,"waitingList":true,"contactEmail":"matning@samling.example"}""".formatted(DAY, host, seats);
    }

    /** Seats taken, as organisers see it. */
    int taken(String event) throws IOException, InterruptedException {
        return ask("GET", event, null, null).get("pools").get(0).get("taken").asInt();
    }

    /** What was answered; anything but a yes is trouble. */
    JsonNode ask(String method, String path, @Nullable String body, @Nullable String version)
            throws IOException, InterruptedException {
        var answer = send(method, path, body, version);
        if (answer.statusCode() / 100 != 2) {
            throw new Trouble(method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, @Nullable String version)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", version);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
