package se.samling.notification.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has been told of an event, and who said no. */
@Repository
public class Invitations {

    private final JdbcClient jdbc;

    public Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over newer word; older or known word changes nothing. One invitation per person and event. */
    public void apply(Invitation invitation, InvitationState state, Instant occurredAt) {
        jdbc.sql("""
                insert into invitation (event_id, person_id, version, invitation_id, state, told_at)
                values (:eventId, :personId, :version, :id, :state, :toldAt)
                on conflict (event_id, person_id) do update
                   set version = excluded.version, invitation_id = excluded.invitation_id, state = excluded.state
                 where invitation.version < excluded.version
                """)
                .param("eventId", invitation.eventId())
                .param("personId", invitation.personId())
                .param("version", invitation.version())
                .param("id", invitation.invitationId())
                .param("state", state.code())
                .param("toldAt", Timestamp.from(occurredAt))
                .update();
    }

    public boolean declined(UUID eventId, UUID personId) {
        return jdbc.sql("""
                        select exists (select from invitation
                         where event_id = :eventId and person_id = :personId and state = 'declined')
                        """)
                .param("eventId", eventId)
                .param("personId", personId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person was told of the event and has not said no. */
    public boolean open(UUID eventId, UUID personId) {
        return jdbc.sql("""
                        select exists (select from invitation
                         where event_id = :eventId and person_id = :personId and state <> 'declined')
                        """)
                .param("eventId", eventId)
                .param("personId", personId)
                .query(Boolean.class)
                .single();
    }

    /** Persons told of the event before {@code before} who have not said no. */
    public List<UUID> open(UUID eventId, Instant before) {
        return jdbc.sql("""
                        select person_id from invitation
                         where event_id = :eventId and state <> 'declined' and told_at <= :before
                         order by person_id
                        """)
                .param("eventId", eventId)
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    public void empty() {
        jdbc.sql("truncate invitation").update();
    }
}
