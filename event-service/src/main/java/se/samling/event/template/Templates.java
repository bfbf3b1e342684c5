package se.samling.event.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
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

    /** Those of these hosts, of all for {@code everyHost}, by name. */
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

    /** Under a name that the host has already, it takes the place of the one before. */
    void keep(Template template, Instant now) {
        jdbc.sql("""
                        insert into event_template (id, host_id, name, draft, programme, made_at)
                        values (:id, :host, :name, cast(:draft as jsonb), cast(:programme as jsonb), :now)
                        on conflict on constraint template_once_per_name do update
                            set draft = excluded.draft, programme = excluded.programme, made_at = excluded.made_at
                        """)
                .param("id", template.id())
                .param("host", template.hostId())
                .param("name", template.name())
                .param("draft", json.writeValueAsString(template.pattern().draft()))
                .param("programme", json.writeValueAsString(template.pattern().programme()))
                .param("now", Timestamp.from(now), Types.TIMESTAMP)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from event_template where id = ?").param(id).update();
    }

    private Template row(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                new Pattern(
                        json.readValue(row.getString("draft"), EventDraft.class),
                        json.readValue(row.getString("programme"), new TypeReference<List<ProgrammeItem>>() {})));
    }
}
