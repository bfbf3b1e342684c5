package se.samling.docs.progress;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.docs.directory.KnownPeople;
import se.samling.docs.figure.Origin;
import se.samling.platform.problem.NotFound;

/** Where a reader comes from: a person from their organisation, a visit from what somebody chose to say. */
@Component
class Origins {

    private final JdbcClient jdbc;
    private final KnownPeople people;
    private final KnownOrganisations organisations;

    Origins(JdbcClient jdbc, KnownPeople people, KnownOrganisations organisations) {
        this.jdbc = jdbc;
        this.people = people;
        this.organisations = organisations;
    }

    /**
     * Keeps the reader from being forgotten until the transaction ends.
     *
     * @throws NotYetKnown where nobody of that id is known
     * @throws NotFound where the visit is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Reader reader) {
        boolean held = switch (reader) {
            case Reader.Person person -> people.hold(person.id());
            case Reader.Visit visit ->
                jdbc.sql("select id from course_visit where id = :id for key share")
                        .param("id", visit.id())
                        .query(UUID.class)
                        .optional()
                        .isPresent();
        };
        if (!held) {
            throw reader instanceof Reader.Person ? new NotYetKnown() : new NotFound("visit", reader.id());
        }
    }

    Origin of(Reader reader) {
        return switch (reader) {
            case Reader.Person person ->
                people.organisationOf(person.id()).map(this::at).orElse(Origin.UNKNOWN);
            case Reader.Visit visit ->
                jdbc.sql("select kind, place from course_visit where id = :id")
                        .param("id", visit.id())
                        .query((row, number) -> new Origin(row.getString("kind"), row.getObject("place", UUID.class)))
                        .single();
        };
    }

    /** The organisation's kind, and itself where it is a municipality or a region. */
    Origin at(UUID organisationId) {
        return organisations
                .find(organisationId)
                .map(known -> new Origin(
                        Origin.KINDS.contains(known.kind()) ? known.kind() : "",
                        Origin.KINDS_OF_PLACES.contains(known.kind()) ? known.id() : null))
                .orElse(Origin.UNKNOWN);
    }
}
