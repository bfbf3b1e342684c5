package se.samling.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inbox page and its JSON. Mail is a stranger's text: its HTML is only ever answered with a policy that runs no script
 * and loads nothing, and a page from elsewhere can neither read nor delete (Host is checked, so no other name leads here).
 */
final class Inbox implements HttpHandler {

    private static final Pattern LETTER =
            Pattern.compile("(/api)?/messages/(\\d+)(?:/(html|source|attachments/(\\d+)))?");
    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String PAGE = "text/html; charset=utf-8";
    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'";
    private static final String STRANGERS_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: cid:";

    private final JsonMapper json = JsonMapper.builder().build();
    private final InboxPages pages = new InboxPages();
    private final Mailbox mailbox;

    Inbox(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    private record Answer(int status, String type, byte[] body, String policy) {

        static Answer page(String html) {
            return new Answer(200, PAGE, html.getBytes(StandardCharsets.UTF_8), OWN_POLICY);
        }

        static Answer of(String type, byte[] body) {
            return new Answer(200, type, body, STRANGERS_POLICY);
        }

        static Answer status(int status, String words) {
            return new Answer(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8), OWN_POLICY);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = isForUs(exchange) ? answer(exchange) : Answer.status(403, "Inkorgen nås bara på localhost.");
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        return switch (method + " " + path) {
            case "GET /" -> Answer.page(pages.list(mailbox.all()));
            case "GET /api/messages" ->
                json(mailbox.all().stream().map(Inbox::summary).toList());
            case "DELETE /api/messages" -> cleared(Answer.status(204, ""));
            case "POST /clear" -> cleared(back(exchange));
            case "GET /inbox.css" -> resource("inbox.css", "text/css; charset=utf-8");
            case "GET /inbox.js" -> resource("inbox.js", "text/javascript; charset=utf-8");
            default -> "GET".equals(method) ? letter(exchange, path) : Answer.status(405, "");
        };
    }

    private Answer letter(HttpExchange exchange, String path) {
        var wanted = LETTER.matcher(path);
        if (!wanted.matches()) {
            return Answer.status(404, "Sidan finns inte.");
        }
        var letter = mailbox.find(Long.parseLong(wanted.group(2))).orElse(null);
        if (letter == null) {
            return Answer.status(404, "Mejlet finns inte.");
        }
        var view = Objects.requireNonNullElse(wanted.group(3), "");
        if (view.isEmpty()) {
            return wanted.group(1) != null ? json(whole(letter)) : Answer.page(pages.letter(letter));
        }
        return switch (view) {
            case "html" ->
                Answer.of(PAGE, InboxPages.framed(letter.illustrated()).getBytes(StandardCharsets.UTF_8));
            case "source" -> Answer.of("text/plain; charset=utf-8", letter.raw());
            default -> attachment(exchange, letter, Integer.parseInt(wanted.group(4)));
        };
    }

    private static Answer attachment(HttpExchange exchange, Letter letter, int number) {
        if (number < 1 || number > letter.attachments().size()) {
            return Answer.status(404, "Bilagan finns inte.");
        }
        var attachment = letter.attachments().get(number - 1);
        // RFC 6266: the name in UTF-8, percent-encoded
        var name = java.net.URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        return Answer.of(attachment.mediaType(), attachment.content());
    }

    private Answer json(Object value) {
        return new Answer(200, "application/json", json.writeValueAsBytes(value), OWN_POLICY);
    }

    private Answer cleared(Answer answer) throws IOException {
        mailbox.clear();
        return answer;
    }

    private static Answer back(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Location", "/");
        return Answer.status(303, "");
    }

    private static Answer resource(String name, String type) throws IOException {
        try (var stream = Objects.requireNonNull(Inbox.class.getResourceAsStream(name), name)) {
            return new Answer(200, type, stream.readAllBytes(), OWN_POLICY);
        }
    }

    private static boolean isForUs(HttpExchange exchange) {
        var host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        var site = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Sec-Fetch-Site"), "none");
        var reading = "GET".equals(exchange.getRequestMethod());
        return OURSELVES.contains(host.replaceFirst(":\\d+$", ""))
                && (reading || Set.of("none", "same-origin").contains(site));
    }

    private static Map<String, Object> summary(Letter letter) {
        return Map.of(
                "id", letter.id(),
                "from", letter.from(),
                "to", letter.to(),
                "subject", letter.subject(),
                "date", letter.date() == null ? "" : letter.date().toString());
    }

    private static Map<String, Object> whole(Letter letter) {
        var whole = new java.util.LinkedHashMap<>(summary(letter));
        whole.put("headers", letter.headers());
        whole.put("text", letter.text());
        whole.put("html", letter.html());
        whole.put("attachments", attachments(letter));
        whole.put("raw", letter.source());
        return whole;
    }

    private static List<Map<String, Object>> attachments(Letter letter) {
        return letter.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "mediaType", attachment.mediaType(),
                        "base64", Base64.getEncoder().encodeToString(attachment.content()),
                        "href", "/messages/" + letter.id() + "/attachments/" + attachment.number()))
                .toList();
    }
}
