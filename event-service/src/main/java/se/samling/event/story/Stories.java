package se.samling.event.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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

/** Gathers what is known about one person, also under other addresses of theirs. */
@Repository
class Stories {

    private static final String CHAPTERS = """
            with same as (select p.id from participant p where p.id = :participant or p.person_id = :person),
            registered as (
                select distinct on (r.event_id) r.* from registration r
                where r.participant_id in (select id from same) and r.state <> 'awaiting-proof'
                order by r.event_id, r.state = 'cancelled', r.registered_at desc),
            invited as (select i.* from invitation i where i.person_id = :person)
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

    private static final String NETWORKS = """
            select n.name from known_membership m join known_network n on n.id = m.network_id
            where m.active and m.person_id = :person and (cast(:hosts as uuid[]) is null or n.host_ids && :hosts) order by n.slug
            """;

    /** The same as what {@link #of} finds something for. */
    private static final String TOLD = """
            with asked as (
                select x.id, coalesce((select p.person_id from participant p where p.id = x.id), x.id) as person
                from unnest(:ids) as x (id)
                where exists (select from participant p where (p.id = x.id or p.person_id = x.id) and p.email <> 'erased-' || p.id)
                   or exists (select from known_person k where k.id = x.id))
            select a.id from asked a
            where exists (select from participant p join registration r on r.participant_id = p.id join event e on e.id = r.event_id
                          where (p.id = a.id or p.person_id = a.person) and r.state <> 'awaiting-proof'
                            and (cast(:hosts as uuid[]) is null or e.host_ids && :hosts))
               or exists (select from invitation i join event e on e.id = i.event_id
                          where i.person_id = a.person and (cast(:hosts as uuid[]) is null or e.host_ids && :hosts))
               or exists (select from known_membership m join known_network n on n.id = m.network_id
                          where m.active and m.person_id = a.person and (cast(:hosts as uuid[]) is null or n.host_ids && :hosts))
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
            @Nullable UUID participant,
            @Nullable UUID person,
            String name,
            String email,
            @Nullable String organisation,
            String language) {}

    /** {@code id}: a participant's or a person's; {@code hosts}: null for all. Empty where there is nobody, or nothing of theirs at these hosts. */
    Optional<Story> of(UUID id, @Nullable List<UUID> hosts) {
        return who(id).flatMap(one -> {
            var of = hosts == null ? null : hosts.toArray(UUID[]::new);
            var chapters = jdbc.sql(CHAPTERS)
                    .param("participant", one.participant(), Types.OTHER)
                    .param("person", one.person(), Types.OTHER)
                    .param("hosts", of)
                    .query(this::chapter)
                    .list();
            var networks = jdbc.sql(NETWORKS)
                    .param("person", one.person(), Types.OTHER)
                    .param("hosts", of)
                    .query((row, number) -> json.readValue(row.getString("name"), Text.class))
                    .list();
            return chapters.isEmpty() && networks.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Story(
                            id,
                            one.name(),
                            one.email(),
                            one.organisation(),
                            one.language(),
                            networks,
                            treated(chapters),
                            List.of()));
        });
    }

    /** Those of the ids, participants' or persons', that there is a story of. */
    List<UUID> told(List<UUID> ids, @Nullable List<UUID> hosts) {
        return jdbc.sql(TOLD)
                .param("ids", ids.toArray(UUID[]::new))
                .param("hosts", hosts == null ? null : hosts.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Whoever never registered is known by the word of membership-service alone. */
    private Optional<Who> who(UUID id) {
        return jdbc.sql("""
                        select id as participant, person_id as person, name, email, organisation, language from participant
                        where (id = :id or person_id = :id) and email <> 'erased-' || id order by id = :id desc limit 1
                        """)
                .param("id", id)
                .query(Who.class)
                .optional()
                .or(() -> jdbc.sql("""
                                select cast(null as uuid) as participant, id as person, name, email, organisation, language
                                from known_person where id = :id
                                """).param("id", id).query(Who.class).optional());
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
