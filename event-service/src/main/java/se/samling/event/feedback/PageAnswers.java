package se.samling.event.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts per page, and words; nothing of who answered or when in the day. */
@Repository
public class PageAnswers {

    private final JdbcClient jdbc;

    PageAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All answers about a page. */
    public record Count(String page, int helped, int not) {}

    /** What somebody wrote. */
    public record Word(String page, LocalDate day, boolean helped, String words) {}

    void count(String page, LocalDate day, boolean helped, List<UUID> hosts) {
        jdbc.sql("""
                        insert into page_answer (page, day, helped, host_ids, answers) values (?, ?, ?, ?, 1)
                        on conflict (page, day, helped) do update
                        set answers = page_answer.answers + 1, host_ids = excluded.host_ids
                        """).params(page, day, helped, hosts.toArray(UUID[]::new)).update();
    }

    void keep(UUID id, String page, LocalDate day, boolean helped, List<UUID> hosts, String words) {
        jdbc.sql("insert into page_word (id, page, day, helped, host_ids, words) values (?, ?, ?, ?, ?, ?)")
                .params(id, page, day, helped, hosts.toArray(UUID[]::new), words)
                .update();
    }

    public List<Count> counts(List<UUID> hosts, boolean every) {
        return jdbc.sql("""
                        select page, coalesce(sum(answers) filter (where helped), 0) as helped,
                               coalesce(sum(answers) filter (where not helped), 0) as "not"
                        from page_answer where :every or host_ids && :hosts
                        group by page order by sum(answers) desc, page limit 200
                        """)
                .param("every", every)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(Count.class)
                .list();
    }

    public List<Word> words(List<UUID> hosts, boolean every) {
        return jdbc.sql("""
                        select page, day, helped, words from page_word where :every or host_ids && :hosts
                        order by day desc, id desc limit 200
                        """)
                .param("every", every)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(Word.class)
                .list();
    }
}
