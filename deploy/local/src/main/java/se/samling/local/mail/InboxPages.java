package se.samling.local.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.local.mail.Letter.Attachment;

/** The inbox as HTML. */
final class InboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH.mm.ss", Locale.of("sv")).withZone(ZoneId.of("Europe/Stockholm"));

    String list(Collection<Letter> letters) {
        var newest = letters.stream().mapToLong(Letter::id).max().orElse(0);
        var rows = letters.stream().map(InboxPages::row).collect(Collectors.joining());
        return page("Inkorg", """
                <main>
                <h1>Inkorg</h1>
                <p>Alla mejl som Samling och Keycloak har skickat från den här datorn. Inga mejl går vidare.</p>
                <p id="news" role="status" data-newest="%d"></p>
                %s
                </main>
                """.formatted(newest, letters.isEmpty() ? "<p>Inga mejl än.</p>" : """
                <table>
                <thead><tr><th scope="col">Ämne</th><th scope="col">Till</th><th scope="col">Från</th><th scope="col">Tid</th></tr></thead>
                <tbody>%s</tbody>
                </table>
                <form method="post" action="/clear"><button>Töm inkorgen</button></form>
                """.formatted(rows)));
    }

    String letter(Letter letter) {
        var views = new StringBuilder();
        if (!letter.html().isEmpty()) {
            views.append("""
                    <section><h2>Mejlet</h2>
                    <iframe title="Mejlet som HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/%d/html"></iframe>
                    </section>
                    """.formatted(letter.id()));
        }
        views.append(details(
                "Ren text", letter.html().isEmpty(), "<pre tabindex=\"0\">" + linked(letter.text()) + "</pre>"));
        views.append(details(
                "Alla brevhuvuden",
                false,
                "<dl>"
                        + letter.headers().stream()
                                .map(line ->
                                        "<dt>" + escape(line.name()) + "</dt><dd>" + escape(line.value()) + "</dd>")
                                .collect(Collectors.joining())
                        + "</dl>"));
        views.append(details("Källa", false, "<pre tabindex=\"0\">" + escape(letter.source()) + "</pre>"));
        return page(letter.subject(), """
                <main>
                <p><a href="/">Till inkorgen</a></p>
                <h1>%s</h1>
                <dl><dt>Från</dt><dd>%s</dd><dt>Till</dt><dd>%s</dd><dt>Tid</dt><dd>%s</dd></dl>
                %s%s
                <p><a href="/messages/%d/source">Källan som fil</a></p>
                </main>
                """.formatted(
                        escape(letter.subject()),
                        escape(letter.from()),
                        escape(String.join(", ", letter.to())),
                        time(letter.date()),
                        attachments(letter),
                        views,
                        letter.id()));
    }

    /** The mail's own HTML, whose links open beside the inbox instead of inside its frame. */
    static String framed(String html) {
        return "<!doctype html><base target=\"_blank\">" + html;
    }

    private static String row(Letter letter) {
        return """
                <tr><td><a href="/messages/%d">%s</a></td><td>%s</td><td>%s</td><td>%s</td></tr>
                """.formatted(
                        letter.id(),
                        letter.subject().isBlank() ? "(utan ämne)" : escape(letter.subject()),
                        escape(String.join(", ", letter.to())),
                        escape(letter.from()),
                        time(letter.date()));
    }

    private static String attachments(Letter letter) {
        return letter.attachments().isEmpty()
                ? ""
                : "<h2>Bilagor</h2><ul>"
                        + letter.attachments().stream()
                                .map(attachment -> attachment(letter, attachment))
                                .collect(Collectors.joining())
                        + "</ul>";
    }

    private static String attachment(Letter letter, Attachment attachment) {
        return "<li><a href=\"/messages/%d/attachments/%d\">%s</a> (%s, %d byte)</li>"
                .formatted(
                        letter.id(),
                        attachment.number(),
                        escape(attachment.name()),
                        escape(attachment.mediaType()),
                        attachment.content().length);
    }

    private static String details(String title, boolean open, String content) {
        return "<details%s><summary>%s</summary>%s</details>\n".formatted(open ? " open" : "", title, content);
    }

    /** Escaped, and then its web addresses made links. */
    private static String linked(String text) {
        return escape(text).replaceAll("https?://(?:(?!&(?:lt|gt|quot);)\\S)+", "<a href=\"$0\">$0</a>");
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time);
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="sv">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <link rel="stylesheet" href="/inbox.css">
                <script type="module" src="/inbox.js"></script>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
