package se.samling.event.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.delivery.Provider;
import se.samling.event.delivery.Settings;
import tools.jackson.databind.json.JsonMapper;

/** All live rooms, and the help that hosts give in theirs. */
@Repository
public class LiveRooms {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LiveRooms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<LiveRoom> find(UUID eventId) {
        return jdbc.sql("select * from live_room where event_id = ?")
                .param(eventId)
                .query(this::row)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LiveRoom> lock(UUID eventId) {
        return jdbc.sql("select * from live_room where event_id = ? for update")
                .param(eventId)
                .query(this::row)
                .optional();
    }

    /** Something that belongs to the room changed: its next version, whose row is locked until the end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LiveRoom> nextVersion(UUID eventId) {
        return jdbc.sql("update live_room set version = version + 1 where event_id = ? returning *")
                .param(eventId)
                .query(this::row)
                .optional();
    }

    /** Makes the room or changes it. */
    LiveRoom save(LiveRoom room) {
        return jdbc.sql("""
                        insert into live_room (event_id, provider, settings, help, closes_after_minutes, evaluation, version)
                        values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        on conflict (event_id) do update set provider = excluded.provider, settings = excluded.settings,
                            help = excluded.help, closes_after_minutes = excluded.closes_after_minutes,
                            evaluation = excluded.evaluation, version = live_room.version + 1,
                            made = live_room.made and live_room.provider = excluded.provider
                                   and live_room.settings ->> 'account' is not distinct from excluded.settings ->> 'account'
                        returning *
                        """)
                .params(
                        room.eventId(),
                        room.provider().word(),
                        json.writeValueAsString(room.settings()),
                        json.writeValueAsString(room.help()),
                        room.closesAfterMinutes(),
                        room.evaluation(),
                        room.version())
                .query(this::row)
                .single();
    }

    /** The provider has it now, or has ended it. */
    void made(UUID eventId, boolean made) {
        jdbc.sql("update live_room set made = ? where event_id = ?")
                .params(made, eventId)
                .update();
    }

    boolean made(UUID eventId) {
        return jdbc.sql("select made from live_room where event_id = ?")
                .param(eventId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void remove(UUID eventId) {
        jdbc.sql("delete from live_room where event_id = ?").param(eventId).update();
    }

    /** The help of the first of these hosts that gives any. */
    public Help hostHelp(List<UUID> hosts) {
        return hosts.stream()
                .map(this::help)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Help.NONE);
    }

    public Optional<Help> help(UUID host) {
        return jdbc.sql("select help from live_help where host_id = ?")
                .param(host)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Help.class));
    }

    void keepHelp(UUID host, Help help) {
        jdbc.sql("""
                        insert into live_help (host_id, help, version) values (?, ?::jsonb, 1)
                        on conflict (host_id) do update set help = excluded.help, version = live_help.version + 1
                        """).params(host, json.writeValueAsString(help)).update();
    }

    private LiveRoom row(ResultSet row, int number) throws SQLException {
        return new LiveRoom(
                row.getObject("event_id", UUID.class),
                Provider.of(row.getString("provider")).orElseThrow(),
                json.readValue(row.getString("settings"), Settings.class),
                json.readValue(row.getString("help"), Help.class),
                row.getInt("closes_after_minutes"),
                row.getBoolean("evaluation"),
                row.getInt("peak"),
                row.getInt("version"));
    }
}
