package se.samling.event.participant;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The participants this service keeps. */
@Repository
public class Participants {

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Participant> find(UUID id) {
        return jdbc.sql("select * from participant where id = ?")
                .param(id)
                .query(Participant.class)
                .optional();
    }

    public Optional<Participant> byEmail(String email) {
        return jdbc.sql("select * from participant where email = ?")
                .param(email)
                .query(Participant.class)
                .optional();
    }

    Participant addIfNew(Participant participant) {
        jdbc.sql("""
                        insert into participant (id, person_id, email, name, language, organisation, version)
                        values (?, ?, ?, ?, ?, ?, 1) on conflict (email) do nothing
                        """)
                .params(Arrays.asList(
                        participant.id(),
                        participant.personId(),
                        participant.email(),
                        participant.name(),
                        participant.language(),
                        participant.organisation()))
                .update();
        return byEmail(participant.email()).orElseThrow();
    }

    Participant update(UUID id, @Nullable UUID personId, String name, String language, @Nullable String organisation) {
        return jdbc.sql("""
                        update participant set person_id = ?, name = ?, language = ?, organisation = ?, version = version + 1
                        where id = ? returning *
                        """)
                .params(Arrays.asList(personId, name, language, organisation, id))
                .query(Participant.class)
                .single();
    }

    /** Keeps the row for the counts and forgets whose it was. */
    void erase(UUID id) {
        jdbc.sql("""
                        update participant set person_id = null, email = 'erased-' || id, name = '', organisation = null,
                               version = version + 1
                        where id = ?
                        """).param(id).update();
    }

    java.util.List<Participant> ofPerson(UUID personId) {
        return jdbc.sql("select * from participant where person_id = ?")
                .param(personId)
                .query(Participant.class)
                .list();
    }
}
