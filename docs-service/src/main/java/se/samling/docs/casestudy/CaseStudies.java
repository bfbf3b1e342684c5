package se.samling.docs.casestudy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All case studies with their texts. */
@Repository
public class CaseStudies {

    private static final int SLUG_AT_MOST = 120;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaseStudies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<CaseStudy> of(UUID enrolmentId) {
        return jdbc.sql("select * from case_study where enrolment_id = :id")
                .param("id", enrolmentId)
                .query(this::study)
                .optional();
    }

    public Optional<CaseStudy> bySlug(String slug) {
        return jdbc.sql("select * from case_study where slug = :slug")
                .param("slug", slug)
                .query(this::study)
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<CaseStudy> lock(UUID enrolmentId) {
        return jdbc.sql("select * from case_study where enrolment_id = :id for update")
                .param("id", enrolmentId)
                .query(this::study)
                .optional();
    }

    /** Begins one, unless somebody else was faster. */
    void begin(UUID id, UUID enrolmentId, UUID networkId, UUID organisationId) {
        jdbc.sql("""
                insert into case_study (id, enrolment_id, network_id, organisation_id, version)
                values (:id, :enrolment, :network, :organisation, 0)
                on conflict on constraint case_study_once_per_enrolment do nothing
                """)
                .param("id", id)
                .param("enrolment", enrolmentId)
                .param("network", networkId)
                .param("organisation", organisationId)
                .update();
    }

    /** Keeps these texts, all others as they are; the case study as it is then, one version on. */
    CaseStudy save(CaseStudy study, List<Edition> changed, @Nullable String slug) {
        changed.forEach(edition -> put(study.id(), edition));
        return jdbc.sql("update case_study set version = version + 1, slug = :slug where id = :id returning *")
                .param("id", study.id())
                .param("slug", slug)
                .query(this::study)
                .single();
    }

    /** {@code wanted}, or the first of it with a number that nobody has. */
    String freeSlug(String wanted) {
        String base = wanted.substring(0, Math.min(SLUG_AT_MOST, wanted.length()));
        var taken = jdbc.sql("select slug from case_study where slug = :base or slug like :numbered")
                .param("base", base)
                .param("numbered", base + "-%")
                .query(String.class)
                .set();
        var slug = base;
        for (int number = 2; taken.contains(slug); number++) {
            slug = base + "-" + number;
        }
        return slug;
    }

    /** An erased person's texts stay the organisation's; who wrote and approved them is forgotten. */
    public void forgetWho(UUID personId) {
        jdbc.sql("update case_study_edition set changed_by = null where changed_by = :id")
                .param("id", personId)
                .update();
        jdbc.sql("update case_study_edition set approved_by = null where approved_by = :id")
                .param("id", personId)
                .update();
    }

    private void put(UUID studyId, Edition edition) {
        jdbc.sql("""
                insert into case_study_edition (case_study_id, number, state, sections, words, changed_at, changed_by,
                                                approved_at, approved_by, published_at)
                values (:study, :number, :state, cast(:sections as jsonb), :words, :changedAt, :changedBy,
                        :approvedAt, :approvedBy, :publishedAt)
                on conflict (case_study_id, number) do update
                set state = excluded.state, sections = excluded.sections, words = excluded.words,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by, approved_at = excluded.approved_at,
                    approved_by = excluded.approved_by, published_at = excluded.published_at
                """)
                .param("study", studyId)
                .param("number", edition.number())
                .param("state", edition.state().word())
                .param("sections", json.writeValueAsString(edition.sections()))
                .param("words", edition.words())
                .param("changedAt", edition.changedAt().atOffset(ZoneOffset.UTC))
                .param("changedBy", edition.changedBy())
                .param("approvedAt", time(edition.approvedAt()))
                .param("approvedBy", edition.approvedBy())
                .param("publishedAt", time(edition.publishedAt()))
                .update();
    }

    private CaseStudy study(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CaseStudy(
                id,
                row.getObject("enrolment_id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("slug"),
                jdbc.sql("select * from case_study_edition where case_study_id = :id order by number")
                        .param("id", id)
                        .query(this::edition)
                        .list(),
                row.getInt("version"));
    }

    private Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("number"),
                EditionState.of(row.getString("state")),
                json.readValue(row.getString("sections"), Sections.class),
                row.getString("words"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_by", UUID.class),
                instant(row, "approved_at"),
                row.getObject("approved_by", UUID.class),
                instant(row, "published_at"));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
