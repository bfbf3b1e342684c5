package se.samling.notification.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.declaration.Signatories;
import se.samling.notification.declaration.Signatory;

/** The reminders of a declaration's signatories as organisers see them: from the mail log, and from the timers that still run. */
@Repository
public class ReportReminders {

    private final Signatories signatories;
    private final JdbcClient jdbc;

    ReportReminders(Signatories signatories, JdbcClient jdbc) {
        this.signatories = signatories;
        this.jdbc = jdbc;
    }

    /** {@code next} is null where nothing is owed, or the signatory has left. */
    public record Reminded(
            UUID signatoryId, List<Sent> sent, @Nullable Next next) {}

    /** A reminder about {@code year}; state as in the mail log: queued, sent, failed, skipped, bounced. */
    public record Sent(int year, String name, String email, String state, Instant at) {}

    public record Next(int year, Instant at) {}

    /** One for each signatory, what was sent newest first. */
    public List<Reminded> of(UUID declarationId) {
        var all = signatories.of(declarationId);
        var ids = all.stream().map(Signatory::signatoryId).toList();
        var sent = sent(ids);
        var planned = planned(ids);
        return all.stream()
                .map(one -> new Reminded(
                        one.signatoryId(),
                        sent.getOrDefault(one.signatoryId(), List.of()),
                        next(one, planned.getOrDefault(one.signatoryId(), List.of()))))
                .toList();
    }

    /** A timer of a year that was reported meanwhile fires without a mail. */
    private static @Nullable Next next(Signatory signatory, List<Next> planned) {
        return planned.stream()
                .filter(timer -> signatory.active() && !signatory.hasReported(timer.year()))
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, List<Sent>> sent(Collection<UUID> ids) {
        var sent = new HashMap<UUID, List<Sent>>();
        jdbc.sql("""
                        select d.subject_id, d.version, case d.state when 'sending' then 'queued' else d.state end as state,
                               coalesce(d.sent_at, d.queued_at) as at,
                               coalesce(d.recipient_name, p.name, '') as name,
                               coalesce(d.recipient_address, p.email, '') as email
                          from delivery d left join person p on p.person_id = d.reader_id
                         where d.purpose = 'report-reminder' and d.subject_id = any (:ids)
                         order by d.delivery_id desc
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> sent.computeIfAbsent(row.getObject("subject_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Sent(
                                row.getInt("version"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("state"),
                                row.getTimestamp("at").toInstant())))
                .list();
        return sent;
    }

    private Map<UUID, List<Next>> planned(Collection<UUID> ids) {
        var planned = new HashMap<UUID, List<Next>>();
        jdbc.sql("""
                        select split_part(task_instance, ':', 1) as id, split_part(task_instance, ':', 2) as year, execution_time
                          from scheduled_tasks
                         where task_name = :task and split_part(task_instance, ':', 1) = any (:ids)
                         order by execution_time
                        """)
                .param("task", ReportTimer.NAME)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> planned.computeIfAbsent(UUID.fromString(row.getString("id")), _ -> new ArrayList<>())
                        .add(new Next(row.getInt("year"), instant(row.getTimestamp("execution_time")))))
                .list();
        return planned;
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
