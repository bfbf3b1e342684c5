package se.samling.event.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** Reads of what others own. */
@Repository
public class Directory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Directory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<KnownPerson> person(UUID id) {
        return jdbc.sql("select * from known_person where id = ?")
                .param(id)
                .query(Directory::person)
                .optional();
    }

    /** The proven person of an address (in small letters). */
    public Optional<KnownPerson> personByEmail(String email) {
        return jdbc.sql("select * from known_person where email = ? and proven")
                .param(email)
                .query(Directory::person)
                .optional();
    }

    public List<KnownPerson> people(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from known_person where id in (:ids) order by name collate \"sv-x-icu\"")
                        .param("ids", ids)
                        .query(Directory::person)
                        .list();
    }

    /** Those who coordinate for an organisation. */
    public List<UUID> coordinatorsOf(UUID organisationId) {
        return jdbc.sql("select id from known_person where ? = any (coordinates) order by id")
                .param(organisationId)
                .query(UUID.class)
                .list();
    }

    public Map<UUID, String> organisationNames(Collection<UUID> ids) {
        record Named(UUID id, String name) {}
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name from known_organisation where id in (:ids)")
                        .param("ids", ids)
                        .query(Named.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Named::id, Named::name));
    }

    public Map<UUID, KnownNetwork> networks(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from known_network where id in (:ids)")
                        .param("ids", ids)
                        .query(this::network)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(KnownNetwork::id, network -> network));
    }

    public Optional<KnownNetwork> networkBySlug(String slug) {
        return jdbc.sql("select * from known_network where slug = ?")
                .param(slug)
                .query(this::network)
                .optional();
    }

    public List<UUID> hostsOf(UUID networkId) {
        return jdbc.sql("select unnest(host_ids) from known_network where id = ?")
                .param(networkId)
                .query(UUID.class)
                .list();
    }

    /** Networks that any of these organisations hosts. */
    public List<UUID> networksHostedBy(Collection<UUID> hosts) {
        return jdbc.sql("select id from known_network where host_ids && :hosts")
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Active members of any of the networks: person to the networks they are in. */
    public Map<UUID, List<UUID>> members(Collection<UUID> networks) {
        record In(UUID personId, UUID networkId) {}
        return networks.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "select person_id, network_id from known_membership where active and network_id in (:networks)")
                        .param("networks", networks)
                        .query(In.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                In::personId, Collectors.mapping(In::networkId, Collectors.toList())));
    }

    public boolean member(UUID personId, Collection<UUID> networks) {
        return !networks.isEmpty()
                && jdbc.sql("""
                                select exists (select from known_membership
                                               where active and person_id = :person and network_id in (:networks))
                                """)
                        .param("person", personId)
                        .param("networks", networks)
                        .query(Boolean.class)
                        .single();
    }

    private KnownNetwork network(ResultSet row, int number) throws SQLException {
        return new KnownNetwork(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                json.readValue(row.getString("name"), Text.class),
                row.getBoolean("cohort"));
    }

    private static KnownPerson person(ResultSet row, int number) throws SQLException {
        return new KnownPerson(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getBoolean("proven"),
                row.getString("name"),
                row.getString("language"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                List.of((UUID[]) row.getArray("coordinates").getArray()),
                List.of((UUID[]) row.getArray("moderates").getArray()),
                List.of((UUID[]) row.getArray("checks_in").getArray()));
    }
}
