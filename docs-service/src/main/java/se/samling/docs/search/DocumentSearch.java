package se.samling.docs.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final int PAGE = 20;
    private static final int EXCERPT = 240;
    private static final int BEFORE_THE_MATCH = 80;

    private final JdbcClient jdbc;
    private final QueryReading queries;

    DocumentSearch(JdbcClient jdbc, QueryReading queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** The newest documents the person may read. */
    @Transactional(readOnly = true)
    public Page<Hit> newest(Seeker seeker, @Nullable Place after) {
        return find(new Query(List.of()), "0", seeker, after);
    }

    /** What matches {@code typed}, the best first; nothing where only small words were typed. */
    @Transactional(readOnly = true)
    public Page<Hit> find(String typed, Seeker seeker, @Nullable Place after) {
        var query = queries.read(typed);
        return query.isEmpty() ? new Page<>(List.of(), null) : find(query, """
                round(1000000 * (ts_rank(lexemes, cast(:exactly as tsquery))
                    + 0.2 * ts_rank(lexemes, cast(:beginning as tsquery))))""", seeker, after);
    }

    private Page<Hit> find(Query query, String score, Seeker seeker, @Nullable Place after) {
        String sql = """
                with hit as (
                    select id, document.title, kind, added_at, words, folded, slug, title_sv, title_en,
                           char_length(searchable.title) as title_length, cast(%s as bigint) as score
                    from document
                    join searchable on document_id = id
                    join known_event using (event_id)
                    where (:everything or event_id in (select event_id from event_reader where person_id = :person))
                    %s
                ), page as (
                    select * from hit
                    where cast(:afterId as uuid) is null or (score, id) < (:afterScore, :afterId)
                    order by score desc, id desc
                    limit :limit
                )
                select page.*, cut.start > 1 as starts_inside,
                       char_length(words) >= cut.start + :excerpt as ends_inside,
                       substr(words, cut.start, :excerpt) as excerpt
                from page cross join lateral (
                    select greatest(1, coalesce(min(nullif(strpos(substr(folded, title_length + 2), looked_for), 0)), 1)
                               - :before) as start
                    from unnest(cast(:lookedFor as text[])) looked_for) cut
                order by score desc, id desc
                """.formatted(score, conditions(query));
        var hits = jdbc.sql(sql)
                .params(parameters(query, seeker, after))
                .query((row, number) -> hit(row, query))
                .list();
        return Page.of(hits, PAGE, Place::after);
    }

    private static String conditions(Query query) {
        return IntStream.range(0, query.terms().size())
                .mapToObj(i -> query.terms().get(i).isLookedForInsideCompounds()
                        ? "and (lexemes @@ cast(:word%d as tsquery) or folded like :inside%d)".formatted(i, i)
                        : "and lexemes @@ cast(:word%d as tsquery)".formatted(i))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, @Nullable Object> parameters(Query query, Seeker seeker, @Nullable Place after) {
        var values = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < query.terms().size(); i++) {
            values.put("word" + i, query.terms().get(i).atTheBeginning());
            values.put("inside" + i, query.terms().get(i).anywhere());
        }
        values.put("exactly", query.exactly());
        values.put("beginning", query.atTheBeginning());
        values.put("lookedFor", lookedFor(query));
        values.put("everything", seeker.maySeeEverything());
        values.put("person", seeker.personId());
        values.put("afterId", after == null ? null : after.id());
        values.put("afterScore", after == null ? 0L : after.score());
        values.put("limit", PAGE + 1);
        values.put("excerpt", EXCERPT);
        values.put("before", BEFORE_THE_MATCH);
        return values;
    }

    /** A Postgres array of what the excerpt is cut around; short words only where a word begins. */
    private static String lookedFor(Query query) {
        return query.terms().stream()
                .map(term -> (term.isLookedForInsideCompounds() ? "\"" : "\" ") + term.swedish() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Hit hit(ResultSet row, Query query) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("kind"),
                row.getString("slug"),
                new Text(row.getString("title_sv"), row.getString("title_en")),
                Snippet.of(
                        row.getString("excerpt"),
                        row.getBoolean("starts_inside"),
                        row.getBoolean("ends_inside"),
                        query.terms()),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getLong("score"));
    }
}
