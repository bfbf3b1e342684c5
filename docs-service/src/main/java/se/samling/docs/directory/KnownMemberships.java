package se.samling.docs.directory;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is a member of what, now. An ended membership closes documents the moment it is known here. */
@Repository
public class KnownMemberships {

    private final JdbcClient jdbc;

    KnownMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the membership unless the same or a later version is known already. */
    public void learn(UUID membershipId, UUID networkId, UUID personId, boolean active, long version) {
        jdbc.sql("""
                insert into known_membership (membership_id, network_id, person_id, active, version)
                values (:id, :network, :person, :active, :version)
                on conflict (membership_id) do update
                set network_id = excluded.network_id, person_id = excluded.person_id, active = excluded.active,
                    version = excluded.version
                where known_membership.version < excluded.version
                """)
                .param("id", membershipId)
                .param("network", networkId)
                .param("person", personId)
                .param("active", active)
                .param("version", version)
                .update();
    }

    /** A tombstone on the memberships topic. */
    public void forget(UUID membershipId) {
        jdbc.sql("delete from known_membership where membership_id = :id")
                .param("id", membershipId)
                .update();
    }
}
