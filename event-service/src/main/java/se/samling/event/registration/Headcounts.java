package se.samling.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registrations counted as the people they stand for. */
@Repository
public class Headcounts {

    private static final int TOO_FEW_TO_SAY = 3;

    private final JdbcClient jdbc;

    Headcounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place in the queue, counted in people from 1; 0 for who does not wait. */
    public int position(Registration registration) {
        return registration.waitingNumber() == null
                ? 0
                : jdbc.sql("""
                                select 1 + coalesce(sum(wanted), 0) from registration
                                where event_id = ? and mode = ? and waiting_number < ?
                                """)
                        .params(registration.eventId(), registration.mode(), registration.waitingNumber())
                        .query(Integer.class)
                        .single();
    }

    /** How many people have a place, and how many wait for one; an offer that is not taken is no place yet. */
    public record People(int seated, int waiting) {}

    public People people(UUID eventId) {
        return jdbc.sql("""
                        select coalesce(sum(seats) filter (where state = 'confirmed'), 0) as seated,
                               coalesce(sum(case when state = 'waiting' then seats + wanted else wanted end)
                                        filter (where waiting_number is not null), 0) as waiting
                        from registration where event_id = ?
                        """).param(eventId).query(People.class).single();
    }

    /** How many people of an organisation have a place; nothing below three, so that nobody is singled out. */
    public @Nullable Integer peopleOf(UUID eventId, @Nullable String organisation) {
        if (organisation == null || organisation.isBlank()) {
            return null;
        }
        int people =
                jdbc.sql("""
                        select coalesce(sum(r.seats), 0)
                        from registration r join participant p on p.id = r.participant_id
                             left join party y on y.registration_id = r.party_id
                        where r.event_id = ? and r.state = 'confirmed'
                          and lower(trim(coalesce(nullif(y.organisation, ''), p.organisation))) = lower(trim(?))
                        """).params(eventId, organisation).query(Integer.class).single();
        return people < TOO_FEW_TO_SAY ? null : people;
    }
}
