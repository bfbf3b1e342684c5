package se.samling.docs.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a search that is the same whatever is searched: a hit has every term as a word, as the beginning of one, or inside a
 * compound. The table has the columns {@code lexemes}, {@code folded} and {@code words}.
 */
final class Matching {

    static final int PAGE = 20;
    private static final int EXCERPT = 240;
    private static final int BEFORE_THE_MATCH = 80;

    /** How well a row fits: whole words first, titles before texts. */
    static final String SCORE = """
            round(1000000 * (ts_rank(lexemes, cast(:exactly as tsquery))
                + 0.2 * ts_rank(lexemes, cast(:beginning as tsquery))))""";

    /** After {@code with hit as (…)}, which has id, score, words, folded and title_length: one page of it, each with an excerpt. */
    static final String PAGE_WITH_EXCERPTS = """
            page as (
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
            order by score desc, id desc""";

    private Matching() {}

    static String conditions(Query query) {
        return IntStream.range(0, query.terms().size())
                .mapToObj(i -> query.terms().get(i).isLookedForInsideCompounds()
                        ? "and (lexemes @@ cast(:word%d as tsquery) or folded like :inside%d)".formatted(i, i)
                        : "and lexemes @@ cast(:word%d as tsquery)".formatted(i))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, @Nullable Object> parameters(Query query, @Nullable Place after) {
        var values = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < query.terms().size(); i++) {
            values.put("word" + i, query.terms().get(i).atTheBeginning());
            values.put("inside" + i, query.terms().get(i).anywhere());
        }
        values.put("exactly", query.exactly());
        values.put("beginning", query.atTheBeginning());
        values.put("lookedFor", lookedFor(query));
        values.put("afterId", after == null ? null : after.id());
        values.put("afterScore", after == null ? 0L : after.score());
        values.put("limit", PAGE + 1);
        values.put("excerpt", EXCERPT);
        values.put("before", BEFORE_THE_MATCH);
        return values;
    }

    static String snippet(ResultSet row, Query query) throws SQLException {
        return Snippet.of(
                row.getString("excerpt"),
                row.getBoolean("starts_inside"),
                row.getBoolean("ends_inside"),
                query.terms());
    }

    /** A Postgres array of what the excerpt is cut around; short words only where a word begins. */
    private static String lookedFor(Query query) {
        return query.terms().stream()
                .map(term -> (term.isLookedForInsideCompounds() ? "\"" : "\" ") + term.swedish() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
