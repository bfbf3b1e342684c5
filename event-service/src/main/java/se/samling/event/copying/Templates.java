package se.samling.event.copying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.schedule.EventDraft;
import se.samling.event.schedule.ProgrammeItem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All templates. */
@Repository
public class Templates {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Templates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these hosts (of all, for {@code everyHost}) by name. */
    public List<Template> of(Collection<UUID> hosts, boolean everyHost) {
        return jdbc.sql("""
                        select * from event_template where :everyHost or host_id = any (:hosts)
                        order by name collate "sv-x-icu", id limit 500
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    public Optional<Template> find(UUID id) {
        return jdbc.sql("select * from event_template where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** False if the host has one of that name. */
    boolean add(Template template) {
        return jdbc.sql("""
                        insert into event_template (id, host_id, name, event, programme, made_at) values (?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        on conflict on constraint event_template_once_per_host do nothing
                        """)
                        .params(
                                template.id(),
                                template.hostId(),
                                template.name(),
                                json.writeValueAsString(template.event()),
                                json.writeValueAsString(template.programme()),
                                Timestamp.from(template.madeAt()))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from event_template where id = ?").param(id).update();
    }

    private Template row(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("event"), EventDraft.class),
                json.readValue(row.getString("programme"), new TypeReference<List<ProgrammeItem>>() {}),
                row.getTimestamp("made_at").toInstant());
    }
}
