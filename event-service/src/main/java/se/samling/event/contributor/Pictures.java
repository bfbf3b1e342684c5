package se.samling.event.contributor;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of contributors, as they are shown. */
@Repository
public class Pictures {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Pictures(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A JPEG; nothing of another version than this one. */
    public Optional<byte[]> image(UUID contributorId, int version) {
        return jdbc.sql("select image from contributor_picture where contributor_id = ? and version = ?")
                .params(contributorId, version)
                .query(byte[].class)
                .optional();
    }

    /** Another address each time; without {@code image} the one that is there stays. */
    void keep(UUID contributorId, byte @Nullable [] image, Picture picture) {
        var consent = picture.consent();
        var words = json.writeValueAsString(picture.alternative());
        var on = consent == null ? null : consent.on();
        var by = consent == null ? null : consent.by();
        if (image == null) {
            jdbc.sql("""
                            update contributor_picture
                            set version = ?, alternative = ?::jsonb, consented_on = cast(? as date), consented_by = ?
                            where contributor_id = ?
                            """)
                    .params(Arrays.asList(picture.version(), words, on, by, contributorId))
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into contributor_picture (contributor_id, version, image, alternative, consented_on, consented_by)
                        values (?, ?, ?, ?::jsonb, cast(? as date), ?)
                        on conflict (contributor_id) do update set version = excluded.version, image = excluded.image,
                            alternative = excluded.alternative, consented_on = excluded.consented_on, consented_by = excluded.consented_by
                        """)
                .params(Arrays.asList(contributorId, picture.version(), image, words, on, by))
                .update();
    }

    void remove(UUID contributorId) {
        jdbc.sql("delete from contributor_picture where contributor_id = ?")
                .param(contributorId)
                .update();
    }
}
