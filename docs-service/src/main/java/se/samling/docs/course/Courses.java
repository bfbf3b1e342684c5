package se.samling.docs.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All courses. */
@Repository
public class Courses {

    private static final int MOST_WORDS = 200_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Courses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Course> find(UUID id) {
        return jdbc.sql("select * from course where id = :id")
                .param("id", id)
                .query(this::course)
                .optional();
    }

    public Optional<Course> bySlug(String slug) {
        return jdbc.sql("select * from course where slug = :slug")
                .param("slug", slug)
                .query(this::course)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Course> lock(UUID id) {
        return jdbc.sql("select * from course where id = :id for update")
                .param("id", id)
                .query(this::course)
                .optional();
    }

    /** Which of the published courses: those of an event, those with all these words; null for any. */
    public record Wanted(
            @Nullable UUID eventId,
            @Nullable String words,
            @Nullable Instant before,
            @Nullable UUID beforeId) {}

    /** Published courses that the person may read, the latest first; {@code limit} at most. */
    public List<Course> published(Wanted wanted, @Nullable UUID personId, boolean all, Instant now, int limit) {
        var words = words(wanted.words());
        return jdbc.sql("""
                        select * from course
                        where state = 'published' and publish_instant <= :now
                          and (:all or id in (select id from course where network_ids = '{}' and organisation_ids = '{}')
                               or id in (select course_id from course_reader where person_id = :person))
                          and (cast(:event as uuid) is null or event_id = :event)
                          and (cast(:before as timestamptz) is null or (publish_instant, id) < (:before, :beforeId))
                          %s
                        order by publish_instant desc, id desc limit :limit
                        """.formatted(words.keySet().stream()
                        .map(word -> "and words like :" + word)
                        .collect(Collectors.joining(" "))))
                .param("now", Timestamp.from(now))
                .param("all", all)
                .param("person", personId)
                .param("event", wanted.eventId())
                .param("before", wanted.before() == null ? null : Timestamp.from(wanted.before()))
                .param("beforeId", wanted.beforeId())
                .param("limit", limit)
                .params(words)
                .query(this::course)
                .list();
    }

    /** Everything that the hosts have, drafts and archived ones too, by what changed last. */
    public List<Course> ofHosts(List<UUID> hosts, boolean all) {
        return jdbc.sql(
                        "select * from course where :all or host_ids && :hosts order by changed_at desc, id desc limit 500")
                .param("all", all)
                .param("hosts", hosts.toArray(UUID[]::new))
                .query(this::course)
                .list();
    }

    void insert(Course course) {
        jdbc.sql("""
                insert into course (id, slug, state, content, steps, host_ids, network_ids, organisation_ids, event_id,
                                    publish_at, zone, publish_instant, words, changed_at, version)
                values (:id, :slug, :state, cast(:content as jsonb), cast(:steps as jsonb), :hosts, :networks,
                        :organisations, :event, :publishAt, :zone, :publishInstant, :words, :changedAt, :version)
                """).params(columns(course)).update();
    }

    void update(Course course) {
        int changed = jdbc.sql("""
                update course
                set state = :state, content = cast(:content as jsonb), steps = cast(:steps as jsonb), host_ids = :hosts,
                    network_ids = :networks, organisation_ids = :organisations, event_id = :event,
                    publish_at = :publishAt, zone = :zone, publish_instant = :publishInstant, words = :words,
                    changed_at = :changedAt, version = :version
                where id = :id and version = :version - 1
                """).params(columns(course)).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("course " + course.id());
        }
    }

    void remove(UUID id) {
        jdbc.sql("delete from course where id = :id").param("id", id).update();
    }

    private Map<String, @Nullable Object> columns(Course course) {
        var publication = course.publication();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", course.id());
        columns.put("slug", course.slug());
        columns.put("state", course.stored().name().toLowerCase(Locale.ROOT));
        columns.put("content", json.writeValueAsString(course.content()));
        columns.put("steps", json.writeValueAsString(course.steps()));
        columns.put("hosts", course.hostIds().toArray(UUID[]::new));
        columns.put("networks", course.audience().networkIds().toArray(UUID[]::new));
        columns.put("organisations", course.audience().organisationIds().toArray(UUID[]::new));
        columns.put("event", course.eventId());
        columns.put("publishAt", publication == null ? null : publication.at());
        columns.put("zone", publication == null ? null : publication.zone().getId());
        columns.put("publishInstant", publication == null ? null : Timestamp.from(publication.instant()));
        columns.put("words", wordsOf(course));
        columns.put("changedAt", course.changedAt().atOffset(ZoneOffset.UTC));
        columns.put("version", course.version());
        return columns;
    }

    /** What a course is found by: everything it says, in lower case. */
    private static String wordsOf(Course course) {
        var content = course.content();
        var all = Stream.concat(
                        Stream.of(content.title(), content.ingress(), content.audienceText(), content.about()),
                        course.steps().stream().flatMap(step -> Stream.of(step.title(), step.body())))
                .filter(text -> text != null)
                .flatMap((Text text) -> Stream.of(text.sv(), text.en() == null ? "" : text.en()))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return all.length() <= MOST_WORDS ? all : all.substring(0, MOST_WORDS);
    }

    /** A parameter for each word that was typed, as a pattern; eight at most. */
    private static Map<String, String> words(@Nullable String typed) {
        var words = new HashMap<String, String>();
        if (typed != null) {
            Stream.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .limit(8)
                    .forEach(word -> words.put("word" + words.size(), "%" + word + "%"));
        }
        return words;
    }

    private Course course(ResultSet row, int number) throws SQLException {
        var publishAt = row.getObject("publish_at", LocalDateTime.class);
        return new Course(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Course.Stored.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                json.readValue(row.getString("content"), Content.class),
                json.readValue(row.getString("steps"), new TypeReference<List<Step>>() {}),
                ids(row, "host_ids"),
                new Audience(ids(row, "network_ids"), ids(row, "organisation_ids")),
                row.getObject("event_id", UUID.class),
                publishAt == null ? null : new Publication(publishAt, ZoneId.of(row.getString("zone"))),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }
}
