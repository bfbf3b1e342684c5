package se.samling.docs.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A network an event belongs to: its active members may read the event's documents. */
public record Circle(UUID networkId, String slug, Text name) {

    /** Reads a row of {@code network_id, slug, name_sv, name_en}. */
    public static Circle of(ResultSet row, int number) throws SQLException {
        return new Circle(
                row.getObject("network_id", UUID.class),
                row.getString("slug"),
                new Text(row.getString("name_sv"), row.getString("name_en")));
    }
}
