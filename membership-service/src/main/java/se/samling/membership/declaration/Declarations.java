package se.samling.membership.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All declarations and the versions of their texts. */
@Repository
public class Declarations {

    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Declarations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest first. */
    public List<Declaration> all() {
        return jdbc.sql("select * from declaration order by id desc")
                .query(this::row)
                .list();
    }

    public Optional<Declaration> bySlug(String slug) {
        return jdbc.sql("select * from declaration where slug = ?")
                .param(slug)
                .query(this::row)
                .optional();
    }

    public Optional<Declaration> find(UUID id) {
        return jdbc.sql("select * from declaration where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** In order of their numbers. */
    public List<Version> versions(UUID id) {
        return jdbc.sql("select * from declaration_version where declaration_id = ? order by number")
                .param(id)
                .query(this::version)
                .list();
    }

    public Optional<Version> version(UUID id, int number) {
        return jdbc.sql("select * from declaration_version where declaration_id = ? and number = ?")
                .params(id, number)
                .query(this::version)
                .optional();
    }

    /** Organisations whose signature stands, whichever version they signed. */
    public int signatories(UUID id) {
        return jdbc.sql("""
                        select count(distinct organisation_id) from signature
                        where declaration_id = ? and state = 'signed'
                        """).param(id).query(Integer.class).single();
    }

    void insert(Declaration d) {
        jdbc.sql("""
                        insert into declaration (id, slug, owner_id, signing_opens, signing_closes, report_by, contacts,
                                                 ceremony_id, draft, published, version)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?)
                        """)
                .params(Arrays.asList(
                        d.id(),
                        d.slug(),
                        d.ownerId(),
                        d.period().opens(),
                        d.period().closes(),
                        d.reportBy(),
                        json.writeValueAsString(d.contacts()),
                        d.ceremonyId(),
                        written(d.draft()),
                        d.published(),
                        d.version()))
                .update();
    }

    void update(Declaration d) {
        int changed = jdbc.sql("""
                        update declaration set owner_id = ?, signing_opens = ?, signing_closes = ?, report_by = ?,
                               contacts = ?::jsonb, ceremony_id = ?, draft = ?::jsonb, published = ?, version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        d.ownerId(),
                        d.period().opens(),
                        d.period().closes(),
                        d.reportBy(),
                        json.writeValueAsString(d.contacts()),
                        d.ceremonyId(),
                        written(d.draft()),
                        d.published(),
                        d.version(),
                        d.id(),
                        d.version() - 1))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("declaration " + d.slug());
        }
    }

    void insert(Version version) {
        jdbc.sql("""
                        insert into declaration_version (declaration_id, number, wording, canonical, hash, published_at, published_by)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        version.declarationId(),
                        version.number(),
                        json.writeValueAsString(version.wording()),
                        version.canonical(),
                        version.hash(),
                        Timestamp.from(version.publishedAt()),
                        version.publishedBy())
                .update();
    }

    private @Nullable String written(@Nullable Wording wording) {
        return wording == null ? null : json.writeValueAsString(wording);
    }

    private Declaration row(ResultSet row, int number) throws SQLException {
        var draft = row.getString("draft");
        return new Declaration(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getObject("owner_id", UUID.class),
                new SigningPeriod(
                        row.getObject("signing_opens", java.time.LocalDate.class),
                        row.getObject("signing_closes", java.time.LocalDate.class)),
                row.getString("report_by"),
                json.readValue(row.getString("contacts"), CONTACTS),
                row.getObject("ceremony_id", UUID.class),
                draft == null ? null : json.readValue(draft, Wording.class),
                row.getInt("published"),
                row.getInt("version"));
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getObject("declaration_id", UUID.class),
                row.getInt("number"),
                json.readValue(row.getString("wording"), Wording.class),
                row.getString("canonical"),
                row.getString("hash"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"));
    }
}
