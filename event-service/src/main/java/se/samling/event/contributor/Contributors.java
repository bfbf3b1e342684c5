package se.samling.event.contributor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** All contributors. */
@Repository
public class Contributors {

    private static final String ALL = """
            select contributor.*, picture.version picture_version, picture.alternative,
                   picture.consented_on picture_consented_on, picture.consented_by picture_consented_by
            from contributor left join contributor_picture picture on picture.contributor_id = contributor.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Contributors(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these hosts (of all, for {@code everyHost}) by name. */
    public List<Contributor> of(Collection<UUID> hosts, boolean everyHost) {
        return jdbc.sql(ALL + """
                        where :everyHost or host_id = any (:hosts)
                        order by name collate "sv-x-icu", id limit 2000
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    /** What decides whether these may be named: those pointed at, whosever they are, and these hosts' own of these names. */
    public NamingRule rule(Collection<UUID> hosts, Collection<UUID> ids, Collection<String> names) {
        return new NamingRule(called(hosts, ids, names));
    }

    /** Those with one of these ids, and these hosts' own with one of these names, however spaced and capitalised. */
    public List<Contributor> called(Collection<UUID> hosts, Collection<UUID> ids, Collection<String> names) {
        return jdbc.sql(ALL + """
                        where id = any (:ids) or host_id = any (:hosts) and plain_name = any (:names)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("names", names.stream().map(Contributor::plain).toArray(String[]::new))
                .query(this::row)
                .list();
    }

    /** Of these, the pictures that may be shown. */
    public Map<UUID, Picture> pictures(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : called(List.of(), ids, List.of()).stream()
                        .filter(Contributor::shown)
                        .collect(Collectors.toMap(Contributor::id, one -> Objects.requireNonNull(one.picture())));
    }

    public Optional<Contributor> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(this::row).optional();
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

    private Contributor row(ResultSet row, int number) throws SQLException {
        return new Contributor(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("organisation"),
                consent(row, ""),
                picture(row));
    }

    private @Nullable Picture picture(ResultSet row) throws SQLException {
        var version = (Integer) row.getObject("picture_version");
        return version == null
                ? null
                : new Picture(
                        version, json.readValue(row.getString("alternative"), Text.class), consent(row, "picture_"));
    }

    private static Contributor.@Nullable Consent consent(ResultSet row, String of) throws SQLException {
        var on = row.getObject(of + "consented_on", LocalDate.class);
        return on == null ? null : new Contributor.Consent(on, row.getString(of + "consented_by"));
    }
}
