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

    /** Whoever has cancelled since, or handed the place over, is not written to; nor is who holds it now. */
    private static final String CHOSEN = """
            select 'participant' as kind, p.participant_id as id, p.person_id, p.name, p.email, p.language
              from choice k join chosen c on c.choice_id = k.choice_id
                   join registration r on r.registration_id = c.registration_id and r.participant_id = c.participant_id
                   join participant p on p.participant_id = r.participant_id
             where k.choice_id = :choice and k.event_id = :eventId and r.event_id = :eventId
               and r.state in ('confirmed', 'waiting')
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
        var asked = switch (audience.who()) {
            case UNANSWERED -> jdbc.sql(UNANSWERED);
            case CHOSEN -> jdbc.sql(CHOSEN).param("choice", audience.choice());
            case CONFIRMED -> registered(audience, "confirmed");
            case WAITING -> registered(audience, "waiting");
            case COUNTED -> registered(audience, "confirmed", "waiting");
        };
        return asked.param("eventId", eventId)
                .query((row, n) -> new Reader(
                        new ReaderId(ReaderKind.of(row.getString("kind")), row.getObject("id", UUID.class)),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Language.of(row.getString("language"))))
                .list();
    }

    private JdbcClient.StatementSpec registered(Audience audience, String... states) {
        return jdbc.sql(REGISTERED)
                .param("states", states)
                .param("mode", audience.mode())
                .param("organisation", audience.organisation());
    }
}
