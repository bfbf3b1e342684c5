package se.samling.event.contributor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** What decides whether these may be named: those pointed at, whosever they are, and these hosts' own of these names. */
    public NamingRule rule(Collection<UUID> hosts, Collection<UUID> ids, Collection<String> names) {
        return new NamingRule(called(hosts, ids, names));
    }

    /** Those with one of these ids, and these hosts' own with one of these names, however spaced and capitalised. */
    public List<Contributor> called(Collection<UUID> hosts, Collection<UUID> ids, Collection<String> names) {
        return jdbc.sql("""
                        select * from contributor
                        where id = any (:ids) or host_id = any (:hosts) and plain_name = any (:names)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("names", names.stream().map(Contributor::plain).toArray(String[]::new))
                .query(Contributors::row)
                .list();
    }

    public Optional<Contributor> find(UUID id) {
        return jdbc.sql("select * from contributor where id = ?")
                .param(id)
                .query(Contributors::row)
                .optional();
    }

    /** False if the host has another of that name with the same title and organisation. */
    boolean keep(Contributor one) {
        var consent = one.consent();
        var plain = Contributor.plain(one.name());
        return jdbc.sql("""
                        insert into contributor (id, host_id, name, plain_name, title, organisation, consented_on, consented_by)
                        select ?, ?, ?, ?, ?, ?, cast(? as date), ?
                        where not exists (
                            select from contributor where host_id = ? and plain_name = ? and id <> ?
                              and lower(coalesce(title, '')) = lower(coalesce(?, ''))
                              and lower(coalesce(organisation, '')) = lower(coalesce(?, '')))
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
                                one.id(),
                                one.title(),
                                one.organisation()))
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
