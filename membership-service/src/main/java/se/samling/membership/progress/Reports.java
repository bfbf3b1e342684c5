package se.samling.membership.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All reports; the database keeps what was submitted. */
@Repository
public class Reports {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Reports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest year first. */
    public List<Report> of(UUID signatoryId) {
        return jdbc.sql("select * from progress_report where signatory_id = ? order by year desc")
                .param(signatoryId)
                .query(this::row)
                .list();
    }

    public Optional<Report> find(UUID signatoryId, int year) {
        return jdbc.sql("select * from progress_report where signatory_id = ? and year = ?")
                .params(signatoryId, year)
                .query(this::row)
                .optional();
    }

    void save(Report report) {
        int changed = jdbc.sql("""
                        insert into progress_report (signatory_id, year, content, submitted_at, submitted_by, version)
                        values (?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (signatory_id, year) do update
                        set content = excluded.content, submitted_at = excluded.submitted_at,
                            submitted_by = excluded.submitted_by, version = excluded.version
                        where progress_report.version = excluded.version - 1
                        """)
                .params(Arrays.asList(
                        report.signatoryId(),
                        report.year(),
                        json.writeValueAsString(report.content()),
                        report.submittedAt() == null ? null : Timestamp.from(report.submittedAt()),
                        report.submittedBy(),
                        report.version()))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("report " + report.year());
        }
    }

    private Report row(ResultSet row, int number) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new Report(
                row.getObject("signatory_id", UUID.class),
                row.getInt("year"),
                json.readValue(row.getString("content"), Report.Content.class),
                submitted == null ? null : submitted.toInstant(),
                row.getString("submitted_by"),
                row.getInt("version"));
    }
}
