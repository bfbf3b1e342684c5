package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was fetched is counted for its event, without names, and told of from five up. */
@DocsServiceTest
class DownloadsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Service service;

    @BeforeEach
    void tellTheWorld() {
        service = new Service(port);
        world = new World(jdbc).told();
    }

    @Test
    void aDownloadIsOneThatBeginsAndIsNoneOfTheOrganisers() {
        var first = document();
        var second = document();
        for (int i = 0; i < 2; i++) {
            fetch(world.member, first, null);
            fetch(world.member, second, "bytes=0-1");
        }
        assertThat(fetch(world.member, first, "bytes=2-")).isEqualTo(206);
        assertThat(fetch(world.coordinator, first, null)).isEqualTo(200);
        assertThat(fetch(world.stranger, first, null)).isEqualTo(403);
        assertThat(told(world.coordinator)).as("four are too few to tell of").doesNotContain(event());

        fetch(world.member, first, null);
        assertThat(told(world.coordinator)).contains("{\"eventId\":" + event() + ",\"downloads\":5}");
        service.delete(world.coordinator, "/api/documents/" + first);
        assertThat(service.get(world.coordinator, "/api/events/" + world.event + "/downloads")
                        .text())
                .as("what was fetched stays counted")
                .contains("\"downloads\":5", "\"threshold\":5");
        assertThat(told(world.strangeCoordinator)).doesNotContain(event());
    }

    private int fetch(String caller, String document, @Nullable String range) {
        var path = "/api/documents/" + document + "/content";
        return (range == null ? service.get(caller, path) : service.get(caller, path, "Range", range)).status();
    }

    private String told(String caller) {
        int year = jdbc.sql("select extract(year from starts_at)::int from known_event where event_id = ?")
                .param(world.event)
                .query(Integer.class)
                .single();
        return service.get(caller, "/api/downloads?year=" + year).text();
    }

    private String event() {
        return "\"" + world.event + "\"";
    }

    private String document() {
        return service.upload(world.coordinator, world.event, Form.of("a.txt", "text", "Text"))
                .json()
                .path("id")
                .asString();
    }
}
