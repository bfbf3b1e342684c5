package se.samling.notification.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Language;

/** The read model of participants. */
@Repository
public class Participants {

    private final JdbcClient jdbc;

    public Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Participant participant) {
        jdbc.sql("""
                insert into participant (participant_id, version, person_id, email, name, language, organisation)
                values (:id, :version, :personId, :email, :name, :language, :organisation)
                on conflict (participant_id) do update
                   set version = excluded.version, person_id = excluded.person_id, email = excluded.email,
                       name = excluded.name, language = excluded.language, organisation = excluded.organisation
                 where participant.version < excluded.version
                """)
                .param("id", participant.participantId())
                .param("version", participant.version())
                .param("personId", participant.personId())
                .param("email", participant.email())
                .param("name", participant.name())
                .param("language", Language.of(participant.language()).code())
                .param("organisation", participant.organisation())
                .update();
    }

    public void erase(UUID participantId) {
        jdbc.sql("delete from participant where participant_id = :id")
                .param("id", participantId)
                .update();
    }

    public void empty() {
        jdbc.sql("truncate participant").update();
    }
}
