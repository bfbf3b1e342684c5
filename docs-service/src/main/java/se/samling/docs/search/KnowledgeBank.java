package se.samling.docs.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Finds published case studies by their words, by the kind of organisation and by network; without words the newest first. */
@Component
public class KnowledgeBank {

    private final JdbcClient jdbc;
    private final QueryReading queries;

    KnowledgeBank(JdbcClient jdbc, QueryReading queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** A published case study that fits. */
    public record Found(
            UUID id,
            String slug,
            String title,
            String organisation,
            String kind,
            String networkSlug,
            Text networkName,
            String snippet,
            Instant publishedAt,
            long score) {}

    /** How many of all there are. */
    public record KindCount(String kind, int count) {}

    public record NetworkCount(String slug, Text name, int count) {}

    /** What is asked for; a blank or absent wish asks for nothing. */
    public record Wish(
            @Nullable String words,
            @Nullable String kind,
            @Nullable String network) {}

    @Transactional(readOnly = true)
    public Page<Found> find(Wish wish, @Nullable Place after) {
        var words = wish.words();
        var query = words == null || words.isBlank() ? new Query(List.of()) : queries.read(words);
        if (words != null && !words.isBlank() && query.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        String sql = """
                with hit as (
                    select study.id, study.slug, searchable.title, organisation.name, organisation.kind,
                           network.slug as network_slug, network.name_sv, network.name_en, edition.published_at,
                           searchable.words, searchable.folded, char_length(searchable.title) as title_length, cast(%s as bigint) as score
                    from searchable_case_study searchable
                    join case_study study on study.id = searchable.case_study_id
                    join case_study_edition edition on edition.case_study_id = study.id and edition.state = 'published'
                    join known_organisation organisation using (organisation_id)
                    join known_network network using (network_id)
                    where (cast(:kind as text) is null or organisation.kind = :kind)
                      and (cast(:network as text) is null or network.slug = :network)
                    %s
                ), %s
                """.formatted(
                        query.isEmpty() ? "extract(epoch from edition.published_at)" : Matching.SCORE,
                        Matching.conditions(query),
                        Matching.PAGE_WITH_EXCERPTS);
        var found = jdbc.sql(sql)
                .params(parameters(query, wish, after))
                .query((row, number) -> found(row, query))
                .list();
        return Page.of(found, Matching.PAGE, one -> new Place(one.score(), one.id()).encoded());
    }

    public List<KindCount> kinds() {
        return jdbc.sql("""
                select organisation.kind, count(*) as count from searchable_case_study
                join case_study study on study.id = case_study_id
                join known_organisation organisation using (organisation_id)
                group by organisation.kind order by organisation.kind
                """).query(KindCount.class).list();
    }

    public List<NetworkCount> networks() {
        return jdbc.sql("""
                select network.slug, name_sv, name_en, count(*) as count from searchable_case_study
                join case_study study on study.id = case_study_id
                join known_network network using (network_id)
                group by network.slug, name_sv, name_en order by name_sv collate "sv-x-icu"
                """)
                .query((row, number) -> new NetworkCount(
                        row.getString("slug"),
                        new Text(row.getString("name_sv"), row.getString("name_en")),
                        row.getInt("count")))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Query query, Wish wish, @Nullable Place after) {
        var values = Matching.parameters(query, after);
        values.put("kind", blankToNull(wish.kind()));
        values.put("network", blankToNull(wish.network()));
        return values;
    }

    private static @Nullable String blankToNull(@Nullable String wish) {
        return wish == null || wish.isBlank() ? null : wish;
    }

    private static Found found(ResultSet row, Query query) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("network_slug"),
                new Text(row.getString("name_sv"), row.getString("name_en")),
                Matching.snippet(row, query),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getLong("score"));
    }
}
