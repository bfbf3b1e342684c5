package se.samling.docs.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sums of readers; they go up, and nobody can be taken out of them again because nobody is in them. */
@Repository
public class Counts {

    private static final UUID NOWHERE = new UUID(0, 0);

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more, in the transaction that knows that it is a new one. {@code stepId} is the course's own id for all of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID courseId, UUID stepId, Act act, Origin origin) {
        jdbc.sql("""
                insert into course_count (course_id, step_id, act, kind, place, readers)
                values (:course, :step, :act, :kind, :place, 1)
                on conflict (course_id, step_id, act, kind, place) do update set readers = course_count.readers + 1
                """)
                .param("course", courseId)
                .param("step", stepId)
                .param("act", act.word())
                .param("kind", origin.kind())
                .param("place", origin.place() == null ? NOWHERE : origin.place())
                .update();
    }

    /** As they may be shown: empty where fewer than five. Kinds and places by their id, in no order that tells anything. */
    public Optional<WholeFives> shown(UUID courseId, UUID stepId, Act act) {
        return WholeFives.of(crowd(courseId, stepId, act));
    }

    private Crowd crowd(UUID courseId, UUID stepId, Act act) {
        var alone = new LinkedHashMap<String, Integer>();
        var places = new LinkedHashMap<String, List<Crowd>>();
        jdbc.sql("""
                select kind, place, readers from course_count
                where course_id = :course and step_id = :step and act = :act order by kind, place
                """)
                .param("course", courseId)
                .param("step", stepId)
                .param("act", act.word())
                .query(row -> {
                    var kind = row.getString("kind");
                    var place = row.getObject("place", UUID.class);
                    if (place.equals(NOWHERE)) {
                        alone.merge(kind, row.getInt("readers"), Integer::sum);
                    } else {
                        places.computeIfAbsent(kind, none -> new ArrayList<>())
                                .add(new Crowd(place.toString(), row.getInt("readers"), List.of()));
                    }
                });
        return whole(alone, places);
    }

    private static Crowd whole(Map<String, Integer> alone, Map<String, List<Crowd>> places) {
        var kinds = new ArrayList<Crowd>();
        Origin.KINDS.forEach(
                kind -> kinds.add(new Crowd(kind, alone.getOrDefault(kind, 0), places.getOrDefault(kind, List.of()))));
        return new Crowd("all", alone.getOrDefault("", 0), kinds);
    }
}
