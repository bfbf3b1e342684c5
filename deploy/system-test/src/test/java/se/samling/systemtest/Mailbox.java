package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail catcher, read through its JSON API. */
final class Mailbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI inbox;

    Mailbox(URI inbox) {
        this.inbox = inbox;
    }

    /** The newest mail to {@code address} whose subject has {@code words}; waited for, since mail is sent after the answer. */
    Mail await(String address, String words) {
        return await(address, words, 60);
    }

    /** The same, with so many seconds of patience. */
    Mail await(String address, String words, long seconds) {
        return Awaitility.await("mail to " + address + " about " + words)
                .atMost(Duration.ofSeconds(seconds))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> all(address, mail -> mail.subject().contains(words)), found -> !found.isEmpty())
                .getFirst();
    }

    /** The link beginning with {@code path} in the newest mail to {@code address} that has one. */
    String awaitLink(String address, String path) {
        return Awaitility.await("mail to " + address + " with a link " + path)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> all(address, mail -> mail.text().contains(path)), found -> !found.isEmpty())
                .getFirst()
                .link(path);
    }

    /** Every calendar entry of every mail so far, read by an independent parser that must find nothing to mend (RFC 5545). */
    void parseEveryCalendar() {
        for (JsonNode row : get("/api/messages")) {
            var mail = Mail.of(get("/api/messages/" + row.get("id").asString()));
            for (var entry : mail.calendars()) {
                var parsed = biweekly.Biweekly.parse(entry).first();
                assertThat(parsed).as(entry).isNotNull();
                assertThat(parsed.validate(biweekly.ICalVersion.V2_0).isEmpty())
                        .as(mail.subject() + "\n" + entry)
                        .isTrue();
            }
        }
    }

    /** All mails to {@code address} that fit, newest first. */
    List<Mail> all(String address, Predicate<Mail> fits) {
        var found = new ArrayList<Mail>();
        for (JsonNode row : get("/api/messages")) {
            if (row.get("to").toString().toLowerCase(java.util.Locale.ROOT).contains(address)) {
                var mail = Mail.of(get("/api/messages/" + row.get("id").asString()));
                if (fits.test(mail)) {
                    found.add(mail);
                }
            }
        }
        return found;
    }

    private JsonNode get(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(inbox.resolve(path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
