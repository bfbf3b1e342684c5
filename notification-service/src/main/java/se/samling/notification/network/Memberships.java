package se.samling.notification.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read model of memberships. */
@Repository
public class Memberships {

    private final JdbcClient jdbc;

    public Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over a newer state; answers whether it was one. */
    public boolean apply(Membership membership) {
        return jdbc.sql("""
                        insert into membership (membership_id, version, network_id, person_id, state)
                        values (:id, :version, :networkId, :personId, :state)
                        on conflict (membership_id) do update
                           set version = excluded.version, network_id = excluded.network_id,
                               person_id = excluded.person_id, state = excluded.state
                         where membership.version < excluded.version
                        """)
                        .param("id", membership.membershipId())
                        .param("version", membership.version())
                        .param("networkId", membership.networkId())
                        .param("personId", membership.personId())
                        .param("state", membership.state())
                        .update()
                == 1;
    }

    /** Whether this very state is known already. */
    public boolean knows(Membership membership) {
        return jdbc.sql("select exists (select from membership where membership_id = :id and version = :version)")
                .param("id", membership.membershipId())
                .param("version", membership.version())
                .query(Boolean.class)
                .single();
    }

    /** "active" or "ended"; empty when no message of it has come. */
    public Optional<String> state(UUID membershipId) {
        return jdbc.sql("select state from membership where membership_id = :id")
                .param("id", membershipId)
                .query(String.class)
                .optional();
    }

    /** Whether the person is a member of one of the networks now; empty when we never heard of a membership there. */
    public Optional<Boolean> memberOf(UUID personId, Collection<UUID> networkIds) {
        return jdbc.sql("""
                        select bool_or(state = 'active') from membership
                         where person_id = :personId and network_id = any(:networkIds)
                        """)
                .param("personId", personId)
                .param("networkIds", networkIds.toArray(UUID[]::new))
                .query(Boolean.class)
                .optional();
    }

    /** Everybody who is a member of one of the networks now, each once. */
    public List<UUID> members(Collection<UUID> networkIds) {
        return jdbc.sql("""
                        select distinct person_id from membership
                         where state = 'active' and network_id = any(:networkIds)
                        """)
                .param("networkIds", networkIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    public void empty() {
        jdbc.sql("truncate membership").update();
    }
}
