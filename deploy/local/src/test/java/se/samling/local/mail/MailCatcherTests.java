package se.samling.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over real SMTP and HTTP, on random ports. */
class MailCatcherTests {

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        catcher = new MailCatcher(folder, 0, 0, 0);
    }

    @AfterEach
    void end() {
        catcher.close();
    }

    @Test
    void aMailIsShownTakenApart() throws Exception {
        send(
                "Välkommen till träffen",
                "Hej Åsa! https://samling.example/min?a=1&b=2",
                "<h1>Hej Åsa</h1><script>alert(1)</script>");

        var letter = json("/api/messages/1");
        assertThat(letter.get("subject").asString()).isEqualTo("Välkommen till träffen");
        assertThat(letter.get("to").get(0).asString()).contains("asa@kulturdata.example");
        assertThat(letter.get("text").asString()).startsWith("Hej Åsa!");
        assertThat(letter.get("html").asString()).contains("<h1>Hej Åsa</h1>");
        assertThat(letter.get("raw").asString()).contains("Delivered-To: asa@kulturdata.example");
        var calendar = letter.get("attachments").get(0);
        assertThat(calendar.get("mediaType").asString()).isEqualTo("text/calendar");
        assertThat(new String(Base64.getDecoder().decode(calendar.get("base64").asString())))
                .contains("BEGIN:VCALENDAR");
    }

    @Test
    void theNewestMailStandsFirstAndARestartLosesNone() throws Exception {
        send("Ett", "1", "<p>1");
        send("Två", "2", "<p>2");
        catcher.close();
        catcher = new MailCatcher(folder, 0, 0, 0);
        send("Tre", "3", "<p>3");

        assertThat(json("/api/messages")
                        .valueStream()
                        .map(row -> row.get("subject").asString()))
                .containsExactly("Tre", "Två", "Ett");
    }

    @Test
    void theMailsOwnHtmlRunsNoScriptAndLoadsNothing() throws Exception {
        send("Hej", "text", "<script>alert(1)</script>");

        var page = get("/messages/1/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(get("/messages/1").body())
                .contains("<iframe")
                .contains("sandbox=")
                .doesNotContain("<script>alert");
    }

    @Test
    void wordsOfAStrangerAreEscaped() throws Exception {
        send("<img src=x onerror=alert(1)>", "<b>text</b>", "<p>");

        assertThat(get("/").body()).contains("&lt;img src=x").doesNotContain("<img");
        assertThat(get("/messages/1").body()).contains("&lt;b&gt;text").doesNotContain("<img");
    }

    @Test
    void webAddressesInPlainTextAreLinks() throws Exception {
        send("Hej", "Öppna <https://samling.example/min?a=1&b=2>.", "<p>");

        assertThat(get("/messages/1").body()).contains("<a href=\"https://samling.example/min?a=1&amp;b=2\">");
    }

    @Test
    void anAttachmentIsDownloadedAndNotShown() throws Exception {
        send("Hej", "text", "<p>");

        var answer = get("/messages/1/attachments/1");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''m%C3%B6te.ics");
        assertThat(get("/messages/1/attachments/2").statusCode()).isEqualTo(404);
    }

    @Test
    void theInboxCanBeEmptied() throws Exception {
        send("Hej", "text", "<p>");

        var answer = http.send(request("/api/messages").DELETE().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(json("/api/messages").size()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPageFromElsewhereCanDeleteNothing() throws Exception {
        send("Hej", "text", "<p>");

        var forged = request("/clear")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        assertThat(json("/api/messages").size()).isEqualTo(1);
    }

    private void send(String subject, String text, String html) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("samling@samling.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("asa@kulturdata.example"));
        message.setSubject(subject, "UTF-8");
        var bodies = new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
        var body = new MimeBodyPart();
        body.setContent(bodies);
        var calendar = part("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar");
        calendar.setFileName("möte.ics");
        message.setContent(new MimeMultipart("mixed", body, calendar));
        Transport.send(message);
    }

    private static MimeBodyPart part(String words, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, "UTF-8", type);
        return part;
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + catcher.pagePort() + path));
    }
}
