package se.samling.event.contributor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All contributors. */
@Repository
public class Contributors {

    private final JdbcClient jdbc;

    Contributors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these hosts (of all, for {@code everyHost}) by name. */
    public List<Contributor> of(Collection<UUID> hosts, boolean everyHost) {
        return jdbc.sql("""
                        select * from contributor where :everyHost or host_id = any (:hosts)
                        order by name collate "sv-x-icu", id limit 2000
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(Contributors::row)
                .list();
    }

    /** Plain names of those that these hosts may not name to the public; a yes to one of them is a yes to all. */
    public Set<String> unnamed(Collection<UUID> hosts) {
        return new HashSet<>(jdbc.sql("""
                        select plain_name from contributor where host_id = any (:hosts)
                        group by plain_name having count(consented_on) = 0
                        """)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    public Optional<Contributor> find(UUID id) {
        return jdbc.sql("select * from contributor where id = ?")
                .param(id)
                .query(Contributors::row)
                .optional();
    }

    /** False if the host has another of that name. */
    boolean keep(Contributor one) {
        var consent = one.consent();
        var plain = Contributor.plain(one.name());
        return jdbc.sql("""
                        insert into contributor (id, host_id, name, plain_name, title, organisation, consented_on, consented_by)
                        select ?, ?, ?, ?, ?, ?, cast(? as date), ?
                        where not exists (select from contributor where host_id = ? and plain_name = ? and id <> ?)
                        on conflict (id) do update set name = excluded.name, plain_name = excluded.plain_name, title = excluded.title,
                            organisation = excluded.organisation, consented_on = excluded.consented_on, consented_by = excluded.consented_by
                        """)
                        .params(Arrays.asList(
                                one.id(),
                                one.hostId(),
                                one.name(),
                                plain,
                                one.title(),
                                one.organisation(),
                                consent == null ? null : consent.on(),
                                consent == null ? null : consent.by(),
                                one.hostId(),
                                plain,
                                one.id()))
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from contributor where id = ?").param(id).update();
    }

    private static Contributor row(ResultSet row, int number) throws SQLException {
        var on = row.getObject("consented_on", LocalDate.class);
        return new Contributor(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("organisation"),
                on == null ? null : new Contributor.Consent(on, row.getString("consented_by")));
    }
}
