package se.samling.notification.mailing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Language;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.ReaderKind;

/** Who an audience is at this moment, by name. */
@Repository
class Recipients {

    private static final String REGISTERED = """
            select 'participant' as kind, p.participant_id as id, p.person_id, p.name, p.email, p.language
              from registration r join participant p on p.participant_id = r.participant_id
             where r.event_id = :eventId
               and r.state = any(:states)
               and (cast(:mode as text) is null or r.mode = :mode)
               and (cast(:organisation as text) is null or lower(p.organisation) = lower(:organisation))
             order by p.name, p.participant_id
            """;

    private static final String UNANSWERED = """
            select 'person' as kind, q.person_id as id, q.person_id, q.name, q.email, q.language
              from invitation i join person q on q.person_id = i.person_id
             where i.event_id = :eventId and i.state = 'invited'
               and not exists (
                   select from registration r join participant p on p.participant_id = r.participant_id
                    where r.event_id = i.event_id and r.state in ('confirmed', 'waiting', 'awaiting-proof')
                      and (p.person_id = q.person_id or lower(p.email) = lower(q.email)))
             order by q.name, q.person_id
            """;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reader> of(UUID eventId, Audience audience) {
        boolean unanswered = audience.who() == Audience.Who.UNANSWERED;
        var statement = jdbc.sql(unanswered ? UNANSWERED : REGISTERED).param("eventId", eventId);
        if (!unanswered) {
            statement
                    .param("states", states(audience.who()))
                    .param("mode", audience.mode())
                    .param("organisation", audience.organisation());
        }
        return statement
                .query((row, n) -> new Reader(
                        new ReaderId(ReaderKind.of(row.getString("kind")), row.getObject("id", UUID.class)),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Language.of(row.getString("language"))))
                .list();
    }

    private static String[] states(Audience.Who who) {
        return switch (who) {
            case CONFIRMED -> new String[] {"confirmed"};
            case WAITING -> new String[] {"waiting"};
            case COUNTED, UNANSWERED -> new String[] {"confirmed", "waiting"};
        };
    }
}
