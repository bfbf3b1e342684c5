package se.samling.event.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** All rooms. */
@Repository
public class Rooms {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Rooms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these hosts, of all for {@code everyHost}, by name. */
    public List<Room> of(Collection<UUID> hosts, boolean everyHost) {
        return jdbc.sql("""
                        select * from room where :everyHost or host_id = any (:hosts) order by name collate "sv-x-icu", id limit 500
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    public Optional<Room> find(UUID id) {
        return jdbc.sql("select * from room where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** A room of that name is corrected, not doubled. @return as it is kept, with the id it had */
    Room keep(Room room) {
        return jdbc.sql("""
                        insert into room (id, host_id, name, address, capacity, wheelchair, hearing_loop, accessibility)
                        values (:id, :host, :name, :address, :capacity, :wheelchair, :loop, cast(:accessibility as jsonb))
                        on conflict on constraint room_once_per_name do update
                            set address = excluded.address, capacity = excluded.capacity, wheelchair = excluded.wheelchair,
                                hearing_loop = excluded.hearing_loop, accessibility = excluded.accessibility
                        returning *
                        """)
                .param("id", room.id())
                .param("host", room.hostId())
                .param("name", room.name())
                .param("address", room.address(), Types.VARCHAR)
                .param("capacity", room.capacity(), Types.INTEGER)
                .param("wheelchair", room.wheelchair())
                .param("loop", room.hearingLoop())
                .param(
                        "accessibility",
                        room.accessibility() == null ? null : json.writeValueAsString(room.accessibility()),
                        Types.VARCHAR)
                .query(this::row)
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from room where id = ?").param(id).update();
    }

    private Room row(ResultSet row, int number) throws SQLException {
        var accessibility = row.getString("accessibility");
        return new Room(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                (Integer) row.getObject("capacity"),
                row.getBoolean("wheelchair"),
                row.getBoolean("hearing_loop"),
                accessibility == null ? null : json.readValue(accessibility, Text.class));
    }
}
