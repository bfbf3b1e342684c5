package se.samling.membership.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All networks. */
@Repository
public class Networks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Networks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Network> all() {
        return jdbc.sql("select * from network order by content -> 'name' ->> 'sv' collate \"sv-x-icu\"")
                .query(this::row)
                .list();
    }

    public Optional<Network> bySlug(String slug) {
        return jdbc.sql("select * from network where slug = ?")
                .param(slug)
                .query(this::row)
                .optional();
    }

    public Optional<Network> find(UUID id) {
        return jdbc.sql("select * from network where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    void insert(Network network) {
        jdbc.sql("insert into network (id, slug, host_ids, content, version) values (?, ?, ?, ?::jsonb, ?)")
                .params(
                        network.id(),
                        network.slug(),
                        hosts(network),
                        json.writeValueAsString(network.content()),
                        network.version())
                .update();
    }

    void update(Network network) {
        int changed = jdbc.sql(
                        "update network set host_ids = ?, content = ?::jsonb, version = ? where id = ? and version = ?")
                .params(
                        hosts(network),
                        json.writeValueAsString(network.content()),
                        network.version(),
                        network.id(),
                        network.version() - 1)
                .update();
        if (changed == 0) {
            throw new org.springframework.dao.OptimisticLockingFailureException("network " + network.slug());
        }
    }

    private static UUID[] hosts(Network network) {
        return network.hostIds().toArray(UUID[]::new);
    }

    private Network row(ResultSet row, int number) throws SQLException {
        return new Network(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                List.of((UUID[]) row.getArray("host_ids").getArray()),
                json.readValue(row.getString("content"), Content.class),
                row.getInt("version"));
    }
}
