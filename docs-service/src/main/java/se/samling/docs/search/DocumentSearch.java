package se.samling.docs.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.Text;
import se.samling.platform.page.Page;

/**
 * Finds documents by their words, inside what the reader may see now. A document is a hit when every term is a word of it,
 * the beginning of one, or a part of a compound; whole words and titles come first, then the newest.
 */
@Component
public class DocumentSearch {

    private final JdbcClient jdbc;
    private final QueryReading queries;

    DocumentSearch(JdbcClient jdbc, QueryReading queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** The newest documents the seeker may read. */
    @Transactional(readOnly = true)
    public Page<Hit> newest(Seeker seeker, @Nullable Place after) {
        return find(new Query(List.of()), "0", seeker, after);
    }

    /** What matches {@code typed}, the best first; nothing where only small words were typed. */
    @Transactional(readOnly = true)
    public Page<Hit> find(String typed, Seeker seeker, @Nullable Place after) {
        var query = queries.read(typed);
        return query.isEmpty() ? new Page<>(List.of(), null) : find(query, Matching.SCORE, seeker, after);
    }

    private Page<Hit> find(Query query, String score, Seeker seeker, @Nullable Place after) {
        String sql = """
                with hit as (
                    select id, document.title, kind, added_at, words, folded, slug, title_sv, title_en,
                           char_length(searchable.title) as title_length, cast(%s as bigint) as score
                    from document
                    join searchable on document_id = id
                    join known_event using (event_id)
                    where (:everything or event_id in (
                        select event_id from event_reader where person_id = :person or person_id is null))
                    %s
                ), %s
                """.formatted(score, Matching.conditions(query), Matching.PAGE_WITH_EXCERPTS);
        var hits = jdbc.sql(sql)
                .params(parameters(query, seeker, after))
                .query((row, number) -> hit(row, query))
                .list();
        return Page.of(hits, Matching.PAGE, Place::after);
    }

    private static Map<String, @Nullable Object> parameters(Query query, Seeker seeker, @Nullable Place after) {
        var values = Matching.parameters(query, after);
        values.put("everything", seeker.maySeeEverything());
        values.put("person", seeker.personId());
        return values;
    }

    private static Hit hit(ResultSet row, Query query) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getString("slug"),
                new Text(row.getString("title_sv"), row.getString("title_en")),
                Matching.snippet(row, query),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getLong("score"));
    }
}
