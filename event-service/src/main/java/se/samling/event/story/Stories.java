package se.samling.event.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import se.samling.event.story.Story.Came;
import se.samling.event.story.Story.Chapter;
import se.samling.event.story.Story.Invited;
import se.samling.event.story.Story.Registered;
import se.samling.event.story.Story.Treated;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what is known about one participant, and about the same person under other addresses. */
@Repository
class Stories {

    private static final String CHAPTERS = """
            with same as (
                select p.id from participant p join participant asked on asked.id = :id
                where p.id = asked.id or p.person_id = asked.person_id),
            registered as (
                select distinct on (r.event_id) r.* from registration r
                where r.participant_id in (select id from same) and r.state <> 'awaiting-proof'
                order by r.event_id, r.state = 'cancelled', r.registered_at desc),
            invited as (
                select i.* from invitation i join participant asked on asked.id = :id and asked.person_id = i.person_id)
            select e.id as event_id, e.slug, e.content -> 'title' as title, e.starts_at, e.zone, e.state as event_state,
                   i.id as invitation_id, i.save_the_date_at, i.invited_at, i.declined_at,
                   r.id as registration_id, r.state, r.mode, r.seats, r.wanted, r.registered_at, r.cancelled_by,
                   r.asked_to_reconfirm, r.reconfirmed_at,
                   exists (select from form_answer f where f.registration_id = r.id) as answered,
                   a.way, coalesce(a.corrected, a.people) as came, a.joined_at,
                   exists (select from evaluation_given g where g.registration_id = r.id) as evaluated
            from event e left join registered r on r.event_id = e.id left join invited i on i.event_id = e.id
                 left join attendance a on a.registration_id = r.id
            where (r.id is not null or i.id is not null) and (cast(:hosts as uuid[]) is null or e.host_ids && :hosts)
            order by e.starts_instant desc, e.id limit 200
            """;

    private static final String ACTS = """
            select l.registration_id, b.kind, b.reason, l.outcome, b.asked_at
            from bulk_line l join bulk_act b on b.id = l.act_id
            where l.registration_id = any (:registrations) and l.outcome is not null order by b.asked_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Stories(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Who(
            UUID id,
            @Nullable UUID personId,
            String name,
            String email,
            @Nullable String organisation,
            String language) {}

    /** {@code hosts}: null for all. Empty where there is nobody, or nothing of theirs at these hosts. */
    Optional<Story> of(UUID participantId, @Nullable List<UUID> hosts) {
        var who = jdbc.sql("""
                        select id, person_id, name, email, organisation, language from participant
                        where id = ? and email <> 'erased-' || id
                        """).param(participantId).query(Who.class).optional();
        if (who.isEmpty()) {
            return Optional.empty();
        }
        var chapters = jdbc.sql(CHAPTERS)
                .param("id", participantId)
                .param("hosts", hosts == null ? null : hosts.toArray(UUID[]::new))
                .query(this::chapter)
                .list();
        if (chapters.isEmpty()) {
            return Optional.empty();
        }
        var one = who.get();
        return Optional.of(new Story(
                one.id(),
                one.personId(),
                one.name(),
                one.email(),
                one.organisation(),
                one.language(),
                treated(chapters),
                List.of()));
    }

    private List<Chapter> treated(List<Chapter> chapters) {
        var registrations = chapters.stream()
                .map(Chapter::registered)
                .filter(Objects::nonNull)
                .map(Registered::id)
                .toArray(UUID[]::new);
        Map<UUID, List<Treated>> acts = jdbc
                .sql(ACTS)
                .param("registrations", registrations)
                .query((row, number) -> Map.entry(
                        row.getObject("registration_id", UUID.class),
                        new Treated(
                                row.getString("kind"),
                                row.getString("reason"),
                                row.getString("outcome"),
                                row.getTimestamp("asked_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return chapters.stream()
                .map(one -> new Chapter(
                        one.eventId(),
                        one.slug(),
                        one.title(),
                        one.startsAt(),
                        one.zone(),
                        one.eventState(),
                        one.invited(),
                        one.registered(),
                        one.came(),
                        one.evaluated(),
                        one.registered() == null
                                ? List.of()
                                : acts.getOrDefault(one.registered().id(), List.of())))
                .toList();
    }

    private Chapter chapter(ResultSet row, int number) throws SQLException {
        return new Chapter(
                row.getObject("event_id", UUID.class),
                row.getString("slug"),
                json.readValue(row.getString("title"), Text.class),
                row.getObject("starts_at", LocalDateTime.class),
                row.getString("zone"),
                row.getString("event_state"),
                row.getObject("invitation_id") == null
                        ? null
                        : new Invited(
                                instant(row, "save_the_date_at"),
                                instant(row, "invited_at"),
                                instant(row, "declined_at")),
                row.getObject("registration_id") == null ? null : registered(row),
                row.getObject("came") == null || row.getInt("came") == 0
                        ? null
                        : new Came(
                                row.getString("way"),
                                row.getInt("came"),
                                row.getTimestamp("joined_at").toInstant()),
                row.getBoolean("evaluated"),
                List.of());
    }

    private static Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                row.getObject("registration_id", UUID.class),
                row.getString("state"),
                row.getString("mode"),
                row.getInt("seats"),
                row.getInt("wanted"),
                "waiting".equals(row.getString("state")) && row.getInt("seats") > 0,
                row.getTimestamp("registered_at").toInstant(),
                row.getString("cancelled_by"),
                row.getBoolean("asked_to_reconfirm"),
                instant(row, "reconfirmed_at"),
                row.getBoolean("answered"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
