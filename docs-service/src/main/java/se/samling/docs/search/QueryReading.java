package se.samling.docs.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody typed as a query: words apart, small words ("och", "the") left out, stems from Postgres. */
@Component
class QueryReading {

    private static final int MOST_TERMS = 8;
    private static final int LONGEST_TERM = 60;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient jdbc;

    QueryReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Query read(String typed) {
        return new Query(Arrays.stream(BETWEEN_WORDS.split(Folded.fold(Folded.tidy(typed))))
                .filter(word -> !word.isEmpty())
                .map(word -> Folded.first(LONGEST_TERM, word))
                .distinct()
                .limit(MOST_TERMS)
                .flatMap(word -> term(word).stream())
                .toList());
    }

    private List<Term> term(String word) {
        return jdbc.sql("""
                select coalesce(sv[1], :word) as swedish, coalesce(en[1], :word) as english
                from (select ts_lexize('swedish_stem', :word) as sv, ts_lexize('english_stem', :word) as en) stems
                where sv is distinct from '{}' and en is distinct from '{}'
                """)
                .param("word", word)
                .query((row, number) -> new Term(word, row.getString("swedish"), row.getString("english")))
                .list();
    }
}
