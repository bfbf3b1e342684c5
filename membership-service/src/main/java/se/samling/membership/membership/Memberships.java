package se.samling.membership.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All memberships, ended ones too: one row per network and person. */
@Repository
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Membership> find(UUID id) {
        return jdbc.sql("select * from membership where id = ?")
                .param(id)
                .query(Memberships::row)
                .optional();
    }

    public Optional<Membership> of(UUID networkId, UUID personId) {
        return jdbc.sql("select * from membership where network_id = ? and person_id = ?")
                .params(networkId, personId)
                .query(Memberships::row)
                .optional();
    }

    public List<Membership> of(UUID personId) {
        return jdbc.sql("select * from membership where person_id = ? order by since")
                .param(personId)
                .query(Memberships::row)
                .list();
    }

    /** A membership with its person's name, address and place of work. */
    public record Member(
            Membership membership,
            String name,
            String email,
            @Nullable String organisation) {}

    /** Active members in Swedish order, after the member {@code afterName}, {@code afterId}; {@code limit} at most. */
    public List<Member> members(
            UUID networkId, @Nullable String query, @Nullable String afterName, @Nullable String afterId, int limit) {
        return jdbc.sql("""
                        select m.*, p.name as person_name, p.email, o.name as organisation
                        from membership m join person p on p.id = m.person_id left join organisation o on o.id = p.organisation_id
                        where m.network_id = :network and m.state = 'active'
                          and (cast(:query as text) is null or p.name ilike '%' || :query || '%'
                               or p.email like '%' || lower(:query) || '%' or o.name ilike '%' || :query || '%')
                          and (cast(:afterName as text) is null
                               or (p.name collate "sv-x-icu", m.id::text) > (:afterName collate "sv-x-icu", :afterId))
                        order by p.name collate "sv-x-icu", m.id::text
                        limit :limit
                        """)
                .param("network", networkId)
                .param("query", query == null || query.isBlank() ? null : query.strip())
                .param("afterName", afterName)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(Memberships::memberRow)
                .list();
    }

    /** Any membership, also an ended one, with the person's name. */
    public Optional<Member> member(UUID id) {
        return jdbc.sql("""
                        select m.*, p.name as person_name, p.email, o.name as organisation
                        from membership m join person p on p.id = m.person_id left join organisation o on o.id = p.organisation_id
                        where m.id = ?
                        """).param(id).query(Memberships::memberRow).optional();
    }

    /** Makes the membership active; empty when it was already. One statement, so that two at once grant once. */
    Optional<Membership> activate(UUID id, UUID networkId, UUID personId, Instant now) {
        return jdbc.sql("""
                        insert into membership (id, network_id, person_id, state, since, version)
                        values (:id, :network, :person, 'active', :now, 1)
                        on conflict on constraint membership_once_per_network_and_person do update
                        set state = 'active', since = excluded.since, ended_at = null, ended_by = null,
                            version = membership.version + 1
                        where membership.state = 'ended'
                        returning *
                        """)
                .param("id", id)
                .param("network", networkId)
                .param("person", personId)
                .param("now", Timestamp.from(now))
                .query(Memberships::row)
                .optional();
    }

    Optional<Membership> end(UUID id, String endedBy, Instant now) {
        return jdbc.sql("""
                        update membership set state = 'ended', ended_at = ?, ended_by = ?, version = version + 1
                        where id = ? and state = 'active' returning *
                        """)
                .params(Timestamp.from(now), endedBy, id)
                .query(Memberships::row)
                .optional();
    }

    private static Member memberRow(ResultSet row, int number) throws SQLException {
        return new Member(
                row(row, number), row.getString("person_name"), row.getString("email"), row.getString("organisation"));
    }

    private static Membership row(ResultSet row, int number) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("state"),
                row.getTimestamp("since").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ended_by"),
                row.getInt("version"));
    }
}
