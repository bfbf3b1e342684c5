package se.samling.event.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Those of these hosts (of all, for {@code everyHost}) by name. */
    public List<Room> of(Collection<UUID> hosts, boolean everyHost) {
        return jdbc.sql("""
                        select * from room where :everyHost or host_id = any (:hosts) order by name collate "sv-x-icu", id limit 1000
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

    /** How many people each of these takes, where somebody has counted. */
    public Map<UUID, Integer> sizes(Collection<UUID> ids) {
        var sizes = new HashMap<UUID, Integer>();
        jdbc.sql("select id, capacity from room where id = any (:ids) and capacity is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, at) -> sizes.put(row.getObject("id", UUID.class), row.getInt("capacity")))
                .list();
        return sizes;
    }

    /** False if the host has another room of that name. */
    boolean keep(Room room) {
        return jdbc.sql("""
                        insert into room (id, host_id, name, address, capacity, wheelchair, hearing_loop, access)
                        select ?, ?, ?, ?, ?, ?, ?, ?::jsonb
                        where not exists (select from room where host_id = ? and name = ? and id <> ?)
                        on conflict (id) do update set name = excluded.name, address = excluded.address, capacity = excluded.capacity,
                            wheelchair = excluded.wheelchair, hearing_loop = excluded.hearing_loop, access = excluded.access
                        """)
                        .params(Arrays.asList(
                                room.id(),
                                room.hostId(),
                                room.name(),
                                room.address(),
                                room.capacity(),
                                room.wheelchair(),
                                room.hearingLoop(),
                                room.access() == null ? null : json.writeValueAsString(room.access()),
                                room.hostId(),
                                room.name(),
                                room.id()))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from room where id = ?").param(id).update();
    }

    private Room row(ResultSet row, int number) throws SQLException {
        return new Room(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                (Integer) row.getObject("capacity"),
                row.getBoolean("wheelchair"),
                row.getBoolean("hearing_loop"),
                access(row.getString("access")));
    }

    private @Nullable Text access(@Nullable String text) {
        return text == null ? null : json.readValue(text, Text.class);
    }
}
