package se.samling.membership.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All activities. */
@Repository
public class Activities {

    private static final TypeReference<List<Partner>> PARTNERS = new TypeReference<>() {};
    private static final TypeReference<List<ActivityLink>> LINKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Activities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order they were written. */
    public List<Activity> of(UUID signatoryId) {
        return jdbc.sql("select * from activity where signatory_id = ? order by id")
                .param(signatoryId)
                .query(this::row)
                .list();
    }

    public Optional<Activity> find(UUID signatoryId, UUID id) {
        return jdbc.sql("select * from activity where signatory_id = ? and id = ?")
                .params(signatoryId, id)
                .query(this::row)
                .optional();
    }

    void insert(Activity a) {
        jdbc.sql("""
                        insert into activity (id, signatory_id, title, text, commitments, status, starts_on, ends_on, partners, links, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        """)
                .params(Arrays.asList(
                        a.id(),
                        a.signatoryId(),
                        a.title(),
                        a.text(),
                        numbers(a),
                        a.status(),
                        a.startsOn(),
                        a.endsOn(),
                        json.writeValueAsString(a.partners()),
                        json.writeValueAsString(a.links()),
                        a.version()))
                .update();
    }

    void update(Activity a) {
        int changed = jdbc.sql("""
                        update activity set title = ?, text = ?, commitments = ?, status = ?, starts_on = ?, ends_on = ?,
                               partners = ?::jsonb, links = ?::jsonb, version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        a.title(),
                        a.text(),
                        numbers(a),
                        a.status(),
                        a.startsOn(),
                        a.endsOn(),
                        json.writeValueAsString(a.partners()),
                        json.writeValueAsString(a.links()),
                        a.version(),
                        a.id(),
                        a.version() - 1))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("activity " + a.id());
        }
    }

    boolean delete(UUID signatoryId, UUID id) {
        return jdbc.sql("delete from activity where signatory_id = ? and id = ?")
                        .params(signatoryId, id)
                        .update()
                == 1;
    }

    private static Integer[] numbers(Activity activity) {
        return activity.commitments().toArray(Integer[]::new);
    }

    private Activity row(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                row.getObject("signatory_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                List.of((Integer[]) row.getArray("commitments").getArray()),
                row.getString("status"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                json.readValue(row.getString("partners"), PARTNERS),
                json.readValue(row.getString("links"), LINKS),
                row.getInt("version"));
    }
}
