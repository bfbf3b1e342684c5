package se.samling.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: follows redirects, keeps cookies, fills in forms as they stand on the page. */
public final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI home;
    private String language = "sv";

    public Browser(int port) {
        this.home = URI.create("http://localhost:" + port);
    }

    public Browser inEnglish() {
        language = "en";
        return this;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public URI home() {
        return home;
    }

    /** What came, after all redirects. */
    public record Page(Browser browser, URI address, int status, java.net.http.HttpHeaders headers, String body) {

        public Document html() {
            return Jsoup.parse(body, address.toString());
        }

        public String text() {
            return html().text();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** Fills in and sends the first form that matches. */
        public Page submit(String form, Map<String, String> typed) {
            var element = html().selectFirst(form);
            if (element == null) {
                throw new AssertionError("No form " + form + " on " + address + ":\n" + text());
            }
            var fields = new LinkedHashMap<String, String>();
            for (Element field : element.select("input[name], textarea[name], select[name]")) {
                boolean toggle =
                        field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
                if (!toggle || field.hasAttr("checked")) {
                    fields.put(
                            field.attr("name"),
                            field.normalName().equals("textarea") ? field.wholeText() : field.val());
                }
            }
            var button = element.selectFirst("button[name]");
            if (button != null) {
                fields.put(button.attr("name"), button.attr("value"));
            }
            fields.putAll(typed);
            var action = element.hasAttr("action") ? element.absUrl("action") : address.toString();
            return element.attr("method").equalsIgnoreCase("post")
                    ? browser.post(URI.create(action), fields, Map.of())
                    : browser.get(action + "?" + encoded(fields));
        }
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET(), Map.of());
    }

    /** Without following where it leads. */
    public Page getOnce(String path) {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            return new Page(this, answer.uri(), answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public Page get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET(), headers);
    }

    public Page post(URI address, Map<String, String> fields, Map<String, String> headers) {
        return send(
                HttpRequest.newBuilder(home.resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))),
                headers);
    }

    public Page send(HttpRequest.Builder request, Map<String, String> headers) {
        request.header("Accept", "text/html,*/*;q=0.8");
        if (!headers.containsKey("Accept-Language")) {
            request.header("Accept-Language", language);
        }
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 10; hops++) {
                // As browsers do: a redirect is followed with GET.
                var next = HttpRequest.newBuilder(answer.uri()
                                .resolve(answer.headers().firstValue("Location").orElseThrow()))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", headers.getOrDefault("Accept-Language", language))
                        .build();
                answer = http.send(next, HttpResponse.BodyHandlers.ofString());
            }
            return new Page(this, answer.uri(), answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
