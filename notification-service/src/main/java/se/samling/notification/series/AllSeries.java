package se.samling.notification.series;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;

/** The read model of series. */
@Repository
public class AllSeries {

    private final JdbcClient jdbc;
    private final Json json;

    public AllSeries(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes over a newer state. */
    public void apply(Series series) {
        jdbc.sql("""
                insert into series (series_id, version, document) values (:id, :version, cast(:document as jsonb))
                on conflict (series_id) do update set version = excluded.version, document = excluded.document
                 where series.version < excluded.version
                """)
                .param("id", series.seriesId())
                .param("version", series.version())
                .param("document", json.write(series))
                .update();
    }

    public Optional<Series> find(UUID seriesId) {
        return jdbc.sql("select document from series where series_id = :id")
                .param("id", seriesId)
                .query(String.class)
                .optional()
                .map(document -> json.read(document, Series.class));
    }

    public void empty() {
        jdbc.sql("truncate series").update();
    }
}
