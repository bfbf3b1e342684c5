package se.samling.notification.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.event.Host;
import se.samling.notification.language.Json;
import se.samling.notification.language.Text;
import tools.jackson.core.type.TypeReference;

/** The read model of networks. */
@Repository
public class Networks {

    private static final TypeReference<List<Host>> HOSTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    public Networks(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Network network) {
        jdbc.sql("""
                insert into network (network_id, version, slug, name, hosts, host_ids, contact_email, fee_kronor, term)
                values (:id, :version, :slug, cast(:name as jsonb), cast(:hosts as jsonb), :hostIds, :contact, :fee, cast(:term as jsonb))
                on conflict (network_id) do update
                   set version = excluded.version, slug = excluded.slug, name = excluded.name, hosts = excluded.hosts,
                       host_ids = excluded.host_ids, contact_email = excluded.contact_email, fee_kronor = excluded.fee_kronor,
                       term = excluded.term
                 where network.version < excluded.version
                """)
                .param("id", network.networkId())
                .param("version", network.version())
                .param("slug", network.slug())
                .param("name", json.write(network.name()))
                .param("hosts", json.write(network.hosts()))
                .param("hostIds", network.hosts().stream().map(Host::id).toArray(UUID[]::new))
                .param("contact", network.contactEmail())
                .param("fee", network.feeKronor())
                .param("term", network.term() == null ? null : json.write(network.term()))
                .update();
    }

    public Optional<Network> find(UUID networkId) {
        return jdbc.sql("select * from network where network_id = :id")
                .param("id", networkId)
                .query((row, n) -> network(row))
                .optional();
    }

    public Optional<Network> bySlug(String slug) {
        return jdbc.sql("select * from network where slug = :slug")
                .param("slug", slug)
                .query((row, n) -> network(row))
                .optional();
    }

    public void empty() {
        jdbc.sql("truncate network").update();
    }

    private Network network(ResultSet row) throws SQLException {
        var term = row.getString("term");
        return new Network(
                row.getObject("network_id", UUID.class),
                row.getLong("version"),
                row.getString("slug"),
                json.read(row.getString("name"), Text.class),
                json.read(row.getString("hosts"), HOSTS),
                row.getString("contact_email"),
                row.getInt("fee_kronor"),
                term == null ? null : json.read(term, CohortTerm.class));
    }
}
