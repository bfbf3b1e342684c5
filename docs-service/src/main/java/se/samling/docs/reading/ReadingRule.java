package se.samling.docs.reading;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.KnownDossiers;
import se.samling.docs.directory.KnownEvents;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * Decides at the moment of asking, from our own read models: an event's documents are read by the active members of its
 * networks, whoever acts for its hosts and administrators (R0.12, R0.15), and added to by the last two; where it has no
 * network, its host may open them for everybody. A course that is closed obeys the same kind of rule, and what is attached to
 * another service's record the rule that came with it.
 */
@Component
public class ReadingRule {

    private final JdbcClient jdbc;
    private final KnownEvents events;
    private final KnownDossiers dossiers;

    ReadingRule(JdbcClient jdbc, KnownEvents events, KnownDossiers dossiers) {
        this.jdbc = jdbc;
        this.events = events;
        this.dossiers = dossiers;
    }

    /**
     * @throws MembersOnly where the caller, who may be nobody, may not read the event's documents
     * @throws OrganisersOnly the same where the event has no network to join
     */
    public void mayRead(Caller caller, UUID eventId) {
        if (caller.admin() || reads(caller, eventId)) {
            return;
        }
        var circles = circlesOf(eventId);
        throw circles.isEmpty() ? new OrganisersOnly() : MembersOnly.documents(circles);
    }

    /** Whom the event's documents are for now. */
    public Readers readers(UUID eventId) {
        if (!circlesOf(eventId).isEmpty()) {
            return Readers.MEMBERS;
        }
        return reads(Caller.ANONYMOUS, eventId) ? Readers.EVERYBODY : Readers.ORGANISERS;
    }

    /**
     * @throws NotFound where no such event is public
     * @throws Forbidden where the caller organises none of its hosts
     */
    public void mayAdd(Caller caller, UUID eventId) {
        exists(eventId);
        if (!organises(caller, eventId)) {
            throw new Forbidden("forbidden");
        }
    }

    /** @throws NotFound where no such event is public */
    public void exists(UUID eventId) {
        if (!events.knows(eventId)) {
            throw new NotFound("event", eventId);
        }
    }

    public boolean organises(Caller caller, UUID eventId) {
        return caller.admin() || is("event_organiser", "event_id", caller, eventId);
    }

    /** @throws MembersOnly where the caller is neither a member of the network nor a coordinator of one of its hosts */
    public void mayBrowse(Caller caller, Circle network) {
        boolean may = caller.admin()
                || jdbc.sql("""
                select exists (select from known_membership
                               where network_id = :network and person_id = :person and active)
                    or exists (select from network_organiser
                               where network_id = :network and person_id = :person)
                """)
                        .param("network", network.networkId())
                        .param("person", caller.actor())
                        .query(Boolean.class)
                        .single();
        if (!may) {
            throw MembersOnly.documents(List.of(network));
        }
    }

    /**
     * A course that is not for everybody is read by the active members of its networks, the people of its organisations and
     * the coordinators of its hosts (R4.7).
     *
     * @throws MembersOnly {@code course-members-only} where the caller is none of them
     */
    public void mayReadCourse(Caller caller, UUID courseId) {
        if (!caller.admin() && !is("course_reader", "course_id", caller, courseId)) {
            throw MembersOnly.course(
                    jdbc.sql("""
                    select network.network_id, network.slug, network.name_sv, network.name_en from course
                    join known_network network on network.network_id = any (course.network_ids)
                    where course.id = :course order by name_sv collate "sv-x-icu"
                    """).param("course", courseId).query(Circle::of).list());
        }
    }

    public boolean organisesCourse(Caller caller, UUID courseId) {
        return caller.admin() || is("course_organiser", "course_id", caller, courseId);
    }

    /** Whether the caller coordinates for one of the network's hosts. */
    public boolean organisesNetwork(Caller caller, UUID networkId) {
        return caller.admin() || is("network_organiser", "network_id", caller, networkId);
    }

    /** @throws NotFound where the caller may not read what is attached there: somebody else's dossier looks like none */
    public void mayReadDossier(Caller caller, UUID dossierId) {
        boolean may =
                caller.admin() ? dossiers.knows(dossierId) : is("dossier_reader", "dossier_id", caller, dossierId);
        if (!may) {
            throw new NotFound("dossier", dossierId);
        }
    }

    /**
     * @throws NotFound as {@link #mayReadDossier}
     * @throws Forbidden where the caller may read but not attach
     */
    public void mayKeepDossier(Caller caller, UUID dossierId) {
        mayReadDossier(caller, dossierId);
        if (!caller.admin() && !is("dossier_organiser", "dossier_id", caller, dossierId)) {
            throw new Forbidden("forbidden");
        }
    }

    private boolean reads(Caller caller, UUID eventId) {
        return jdbc.sql("""
                select exists (select from event_reader
                               where event_id = :event and (person_id = :person or person_id is null))
                """)
                .param("event", eventId)
                .param("person", caller.actor())
                .query(Boolean.class)
                .single();
    }

    private boolean is(String view, String what, Caller caller, UUID id) {
        return jdbc.sql("select exists (select from " + view + " where " + what + " = :id and person_id = :person)")
                .param("id", id)
                .param("person", caller.actor())
                .query(Boolean.class)
                .single();
    }

    private List<Circle> circlesOf(UUID eventId) {
        return jdbc.sql("""
                select network_id, slug, name_sv, name_en from known_event_network
                where event_id = :event order by name_sv collate "sv-x-icu"
                """).param("event", eventId).query(Circle::of).list();
    }
}
