package se.samling.event.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All groups. */
@Repository
public class Parties {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Parties(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Party> find(UUID registrationId) {
        return Optional.ofNullable(of(List.of(registrationId)).get(registrationId));
    }

    public Map<UUID, Party> of(Collection<UUID> registrationIds) {
        return registrationIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from party where registration_id in (:ids)")
                        .param("ids", registrationIds)
                        .query(this::row)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Party::registrationId, party -> party));
    }

    public void save(Party party) {
        jdbc.sql("""
                        insert into party (registration_id, organisation, attends, payer, named) values (?, ?, ?, ?::jsonb, ?)
                        on conflict (registration_id) do update set organisation = excluded.organisation,
                            attends = excluded.attends, payer = excluded.payer, named = excluded.named
                        """)
                .params(Arrays.asList(
                        party.registrationId(),
                        party.organisation(),
                        party.attends(),
                        party.payer() == null ? null : json.writeValueAsString(party.payer()),
                        party.named().toArray(UUID[]::new)))
                .update();
    }

    /** Forgets whom an erased participant named as payer, and the participant where they are yet to be named. */
    public void forget(UUID participantId) {
        jdbc.sql("""
                        update party set payer = null where registration_id in (select id from registration where participant_id = ?)
                        """).param(participantId).update();
        jdbc.sql("update party set named = array_remove(named, ?) where ? = any (named)")
                .params(participantId, participantId)
                .update();
    }

    private Party row(ResultSet row, int number) throws SQLException {
        var payer = row.getString("payer");
        return new Party(
                row.getObject("registration_id", UUID.class),
                row.getString("organisation"),
                row.getBoolean("attends"),
                payer == null ? null : json.readValue(payer, Party.Payer.class),
                List.of((UUID[]) row.getArray("named").getArray()));
    }
}
