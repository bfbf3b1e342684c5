package se.samling.membership.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of the table as an enrolment. */
@Component
class EnrolmentRows {

    private final JsonMapper json;

    EnrolmentRows(JsonMapper json) {
        this.json = json;
    }

    Enrolment map(ResultSet row, int number) throws SQLException {
        var expires = row.getTimestamp("expires_at");
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("term_starts", LocalDate.class),
                row.getObject("term_ends", LocalDate.class),
                EnrolmentState.of(row.getString("state")),
                row.getObject("organisation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                json.readValue(row.getString("papers"), Papers.class),
                row.getTimestamp("received_at").toInstant(),
                expires == null ? null : expires.toInstant(),
                row.getInt("version"));
    }
}
