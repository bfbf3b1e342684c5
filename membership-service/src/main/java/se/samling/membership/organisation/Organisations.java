package se.samling.membership.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of organisations. */
@Repository
public class Organisations {

    private static final String COLUMNS =
            "id, kind, name, name_as_given, organisation_number, area_code, email_domains, former_names, version";

    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Organisation> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from organisation where id = ?")
                .param(id)
                .query(Organisations::row)
                .optional();
    }

    public List<Organisation> all() {
        return jdbc.sql("select " + COLUMNS + " from organisation")
                .query(Organisations::row)
                .list();
    }

    public List<Organisation> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from organisation where id in (:ids)")
                        .param("ids", ids)
                        .query(Organisations::row)
                        .list();
    }

    /** Those whose domain is {@code domain} or one above it: "kultur.example" owns "mail.kultur.example". */
    public List<Organisation> byDomain(String domain) {
        return jdbc.sql("select " + COLUMNS + """
                         from organisation
                        where exists (select from unnest(email_domains) own where :domain = own or :domain like '%.' || own)
                        order by name collate "sv-x-icu"
                        """)
                .param("domain", domain)
                .query(Organisations::row)
                .list();
    }

    /** Those of that name, whatever their kind, or that were called so before; case and spacing do not matter. */
    public List<Organisation> called(String name) {
        return jdbc.sql("select " + COLUMNS + """
                         from organisation
                        where match_name = :match
                           or exists (select from unnest(former_names) former where lower(former) = :match)
                        """)
                .param("match", new OrganisationName(name).match())
                .query(Organisations::row)
                .list();
    }

    /** By name after {@code afterName}, {@code limit} at most; the query is a part of name, former name, number or domain. */
    public List<Organisation> search(
            @Nullable String query, @Nullable String kind, @Nullable String afterName, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from organisation
                        where (cast(:query as text) is null
                               or name ilike '%' || :query || '%'
                               or organisation_number like :query || '%'
                               or exists (select from unnest(email_domains || former_names) own where own ilike '%' || :query || '%'))
                          and (cast(:kind as text) is null or kind = :kind)
                          and (cast(:after as text) is null or (name collate "sv-x-icu", id::text) > (split_part(:after, chr(31), 1) collate "sv-x-icu", split_part(:after, chr(31), 2)))
                        order by name collate "sv-x-icu", id::text
                        limit :limit
                        """)
                .param("query", query == null || query.isBlank() ? null : query.strip())
                .param("kind", kind == null || kind.isBlank() ? null : kind)
                .param("after", afterName)
                .param("limit", limit)
                .query(Organisations::row)
                .list();
    }

    void insert(Organisation organisation) {
        jdbc.sql("""
                        insert into organisation (id, kind, name, name_as_given, match_name, organisation_number, area_code,
                                                  email_domains, former_names, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?)
                        """)
                .params(Arrays.asList(
                        organisation.id(),
                        organisation.kind().word(),
                        organisation.name(),
                        organisation.nameAsGiven(),
                        new OrganisationName(organisation.nameAsGiven()).match(),
                        organisation.organisationNumber(),
                        organisation.areaCode(),
                        literal(organisation.emailDomains()),
                        literal(organisation.formerNames()),
                        organisation.version()))
                .update();
    }

    void update(Organisation organisation) {
        int changed = jdbc.sql("""
                        update organisation set kind = ?, name = ?, name_as_given = ?, match_name = ?, organisation_number = ?,
                               area_code = ?, email_domains = ?::text[], former_names = ?::text[], version = ?
                        where id = ? and version = ?
                        """)
                .params(Arrays.asList(
                        organisation.kind().word(),
                        organisation.name(),
                        organisation.nameAsGiven(),
                        new OrganisationName(organisation.nameAsGiven()).match(),
                        organisation.organisationNumber(),
                        organisation.areaCode(),
                        literal(organisation.emailDomains()),
                        literal(organisation.formerNames()),
                        organisation.version(),
                        organisation.id(),
                        organisation.version() - 1))
                .update();
        if (changed == 0) {
            throw new org.springframework.dao.OptimisticLockingFailureException("organisation " + organisation.id());
        }
    }

    private static String literal(List<String> words) {
        return "{"
                + String.join(
                        ",",
                        words.stream()
                                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                                .toList())
                + "}";
    }

    private static Organisation row(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                OrganisationKind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("name_as_given"),
                row.getString("organisation_number"),
                row.getString("area_code"),
                words(row.getArray("email_domains")),
                words(row.getArray("former_names")),
                row.getInt("version"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
