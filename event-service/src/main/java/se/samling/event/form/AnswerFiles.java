package se.samling.event.form;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells which files answers point at. A new answer is told in its own transaction; answers go in many ways, by their clock, with their
 * person, changed or handed over, and what they leave behind is found afterwards by comparing.
 */
@Service
public class AnswerFiles {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;

    AnswerFiles(JdbcClient jdbc, ApplicationEventPublisher facts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** Answers that were just written point at these; in their order, so that two who tell of the same do not wait for each other. */
    void told(Collection<UUID> files) {
        files.stream().sorted().distinct().forEach(file -> {
            jdbc.sql("insert into answer_file (file_id, events, version) values (?, '{}', 0) on conflict do nothing")
                    .param(file)
                    .update();
            jdbc.sql("select file_id from answer_file where file_id = ? for update")
                    .param(file)
                    .query(UUID.class)
                    .optional()
                    .ifPresent(this::tell);
        });
    }

    /** Two replicas share the work. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    public void compare() {
        while (Boolean.TRUE.equals(transaction.execute(status -> someDiffer()))) {
            // until what was told is what is there
        }
    }

    private boolean someDiffer() {
        var differing = jdbc.sql("""
                        select file.file_id from answer_file file
                        where file.events is distinct from
                              (select array_agg(distinct answer.event_id order by answer.event_id)
                               from form_answer answer where answer.file_id = file.file_id)
                        limit ? for update of file skip locked
                        """).param(AT_ONCE).query(UUID.class).list();
        differing.forEach(this::tell);
        return !differing.isEmpty();
    }

    private void tell(UUID file) {
        List<UUID> events = jdbc.sql("select distinct event_id from form_answer where file_id = ? order by event_id")
                .param(file)
                .query(UUID.class)
                .list();
        if (events.isEmpty()) {
            jdbc.sql("delete from answer_file where file_id = ?").param(file).update();
            facts.publishEvent(new FileFact.FileLetGo(file));
            return;
        }
        long version = jdbc.sql(
                        "update answer_file set events = ?, version = version + 1 where file_id = ? returning version")
                .params(events.toArray(UUID[]::new), file)
                .query(Long.class)
                .single();
        facts.publishEvent(new FileFact.FileKept(file, events, version));
    }
}
