package se.samling.notification.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read model of organisations: mail from a host carries the name it has today, whatever an older event says. */
@Repository
public class Organisations {

    private final JdbcClient jdbc;

    public Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation, in the shape of {@code samling.organisations.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Organisation(UUID organisationId, long version, String name) {}

    /** Takes over a newer state; an older or known one changes nothing. */
    public void apply(Organisation organisation) {
        jdbc.sql("""
                insert into organisation (organisation_id, version, name) values (:id, :version, :name)
                on conflict (organisation_id) do update set version = excluded.version, name = excluded.name
                 where organisation.version < excluded.version
                """)
                .param("id", organisation.organisationId())
                .param("version", organisation.version())
                .param("name", organisation.name())
                .update();
    }

    public Optional<String> name(UUID organisationId) {
        return jdbc.sql("select name from organisation where organisation_id = :id")
                .param("id", organisationId)
                .query(String.class)
                .optional();
    }

    public void empty() {
        jdbc.sql("truncate organisation").update();
    }
}
