package se.samling.event.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.enrolment.KnownEnrolment.Enrolled;

/** The read model of enrolments; may be emptied and read again. */
@Repository
public class KnownEnrolments {

    private static final String SELECT =
            "select participant_id, enrolment_id, person_id, taking from known_enrolled where ";

    private final JdbcClient jdbc;

    KnownEnrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds networks and people until the transaction ends; always in the same order. Waits while another transaction holds one. */
    void claim(Stream<UUID> ids) {
        ids.distinct()
                .sorted()
                .forEach(id -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param("enrolling:" + id)
                        .query((row, number) -> id)
                        .list());
    }

    /** A version already seen changes nothing. True when something did. */
    boolean keep(KnownEnrolment enrolment, long version) {
        boolean newer = jdbc.sql("""
                                insert into known_enrolment (id, network_id, version) values (?, ?, ?)
                                on conflict (id) do update set network_id = excluded.network_id, version = excluded.version
                                where known_enrolment.version < excluded.version
                                """)
                        .params(enrolment.id(), enrolment.networkId(), version)
                        .update()
                > 0;
        if (newer) {
            jdbc.sql("delete from known_enrolled where enrolment_id = ?")
                    .param(enrolment.id())
                    .update();
            enrolment
                    .participants()
                    .forEach(one -> jdbc.sql("""
                            insert into known_enrolled (participant_id, enrolment_id, person_id, taking) values (?, ?, ?, ?)
                            """)
                            .params(one.participantId(), one.enrolmentId(), one.personId(), one.taking())
                            .update());
        }
        return newer;
    }

    List<Enrolled> ofEnrolment(UUID enrolmentId) {
        return jdbc.sql(SELECT + "enrolment_id = ? order by participant_id")
                .param(enrolmentId)
                .query(Enrolled.class)
                .list();
    }

    List<Enrolled> ofPerson(UUID personId) {
        return jdbc.sql(SELECT + "person_id = ? order by participant_id")
                .param(personId)
                .query(Enrolled.class)
                .list();
    }

    List<Enrolled> ofNetworks(Collection<UUID> networks) {
        return networks.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                        enrolment_id in (select id from known_enrolment where network_id in (:networks)) order by participant_id
                        """)
                        .param("networks", networks)
                        .query(Enrolled.class)
                        .list();
    }

    boolean anyTaking(Collection<UUID> participants) {
        return !participants.isEmpty()
                && jdbc.sql("select exists (select from known_enrolled where participant_id in (:ids) and taking)")
                        .param("ids", participants)
                        .query(Boolean.class)
                        .single();
    }

    Optional<UUID> network(UUID enrolmentId) {
        return jdbc.sql("select network_id from known_enrolment where id = ?")
                .param(enrolmentId)
                .query(UUID.class)
                .optional();
    }

    public void empty() {
        jdbc.sql("delete from known_enrolled").update();
        jdbc.sql("delete from known_enrolment").update();
    }
}
