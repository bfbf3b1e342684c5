package se.samling.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inbox page's API: the links in the mails are followed from here, as their readers would. */
record Mails(URI inbox, HttpClient http) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The tokens of the links {@code /path/TOKEN} in the mails to this address, newest mail first. */
    Stream<String> tokens(String address, String path) throws IOException, InterruptedException {
        var link = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_.~-]+)");
        var texts = new ArrayList<String>();
        for (var row : get("/api/messages")) {
            if (row.get("to").toString().contains(address)) {
                texts.add(get("/api/messages/" + row.get("id").asString())
                        .get("text")
                        .asString());
            }
        }
        return texts.stream()
                .flatMap(text -> link.matcher(text).results())
                .map(found -> found.group(1))
                .distinct();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(inbox.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }
}
