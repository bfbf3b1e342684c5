package se.samling.event.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what others tell; a version already seen changes nothing. True when something did. */
@Service
public class Learning {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Learning(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public boolean person(KnownPerson person, long version) {
        return jdbc.sql("""
                                insert into known_person (id, email, proven, name, language, organisation_id, organisation, coordinates,
                                                          moderates, checks_in, version)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (id) do update set email = excluded.email, proven = excluded.proven, name = excluded.name,
                                    language = excluded.language, organisation_id = excluded.organisation_id,
                                    organisation = excluded.organisation, coordinates = excluded.coordinates,
                                    moderates = excluded.moderates, checks_in = excluded.checks_in, version = excluded.version
                                where known_person.version < excluded.version
                                """)
                        .params(Arrays.asList(
                                person.id(),
                                person.email(),
                                person.proven(),
                                person.name(),
                                person.language(),
                                person.organisationId(),
                                person.organisation(),
                                person.coordinates().toArray(UUID[]::new),
                                person.moderates().toArray(UUID[]::new),
                                person.checksIn().toArray(UUID[]::new),
                                version))
                        .update()
                > 0;
    }

    public void forgetPerson(UUID id) {
        jdbc.sql("delete from known_person where id = ?").param(id).update();
    }

    public void organisation(UUID id, String name, String kind, @Nullable String areaCode, long version) {
        jdbc.sql("""
                        insert into known_organisation (id, name, kind, area_code, version) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, kind = excluded.kind, area_code = excluded.area_code,
                            version = excluded.version
                        where known_organisation.version < excluded.version
                        """).params(Arrays.asList(id, name, kind, areaCode, version)).update();
    }

    public void network(UUID id, String slug, Text name, Collection<UUID> hosts, boolean cohort, long version) {
        jdbc.sql("""
                        insert into known_network (id, slug, name, host_ids, cohort, version) values (?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (id) do update set slug = excluded.slug, name = excluded.name, host_ids = excluded.host_ids,
                            cohort = excluded.cohort,
                            version = excluded.version
                        where known_network.version < excluded.version
                        """)
                .params(Arrays.asList(
                        id, slug, json.writeValueAsString(name), hosts.toArray(UUID[]::new), cohort, version))
                .update();
    }

    public boolean membership(UUID id, UUID networkId, UUID personId, boolean active, long version) {
        return jdbc.sql("""
                                insert into known_membership (id, network_id, person_id, active, version) values (?, ?, ?, ?, ?)
                                on conflict (id) do update set active = excluded.active, version = excluded.version
                                where known_membership.version < excluded.version
                                """)
                        .params(Arrays.asList(id, networkId, personId, active, version))
                        .update()
                > 0;
    }

    /** Forgets a whole read model. */
    public void empty(String table) {
        jdbc.sql("delete from " + table).update();
    }
}
