package se.samling.event.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An event out of its row. */
@Component
class EventRows {

    private final JsonMapper json;

    EventRows(JsonMapper json) {
        this.json = json;
    }

    Event row(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                EventState.of(row.getString("state")),
                json.readValue(row.getString("content"), Content.class),
                json.readValue(row.getString("programme"), new TypeReference<List<ProgrammeItem>>() {}),
                new LocalSpan(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        row.getObject("deadline", LocalDateTime.class),
                        ZoneId.of(row.getString("zone"))),
                circle(row),
                entry(row),
                row.getString("told"),
                row.getInt("version"));
    }

    private static Circle circle(ResultSet row) throws SQLException {
        var series = row.getObject("series_id", UUID.class);
        return new Circle(
                List.of((UUID[]) row.getArray("host_ids").getArray()),
                List.of((UUID[]) row.getArray("network_ids").getArray()),
                series == null ? null : new Circle.InSeries(series, (Integer) row.getObject("series_round")));
    }

    private CalendarEntry entry(ResultSet row) throws SQLException {
        var previous = row.getString("previous");
        return new CalendarEntry(
                row.getInt("sequence"),
                row.getBoolean("moved"),
                previous == null ? null : json.readValue(previous, Event.Previous.class),
                row.getString("move_message"),
                row.getString("cancellation_reason"));
    }
}
