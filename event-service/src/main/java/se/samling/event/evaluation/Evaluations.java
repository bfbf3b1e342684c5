package se.samling.event.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers as tallies and loose texts; beside them, that a link was used. */
@Repository
public class Evaluations {

    private final JdbcClient jdbc;

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this link has been used. */
    boolean take(UUID registrationId, UUID eventId) {
        return jdbc.sql("insert into evaluation_given (registration_id, event_id) values (?, ?) on conflict do nothing")
                        .params(registrationId, eventId)
                        .update()
                > 0;
    }

    public boolean given(UUID registrationId) {
        return jdbc.sql("select exists (select from evaluation_given where registration_id = ?)")
                .param(registrationId)
                .query(Boolean.class)
                .single();
    }

    public int count(UUID eventId) {
        return jdbc.sql("select count(*) from evaluation_given where event_id = ?")
                .param(eventId)
                .query(Integer.class)
                .single();
    }

    void rate(UUID eventId, String question, int rating) {
        jdbc.sql("""
                        insert into evaluation_rating (event_id, question, rating, number) values (?, ?, ?, 1)
                        on conflict (event_id, question, rating) do update set number = evaluation_rating.number + 1
                        """).params(eventId, question, rating).update();
    }

    void write(UUID eventId, String question, String words) {
        jdbc.sql("insert into evaluation_text (id, event_id, question, words) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), eventId, question, words)
                .update();
    }

    /** Per question how many gave each rating from 1 to 5. */
    public Map<String, List<Integer>> ratings(UUID eventId) {
        var tallies = new HashMap<String, TreeMap<Integer, Integer>>();
        jdbc.sql("select question, rating, number from evaluation_rating where event_id = ?")
                .param(eventId)
                .query(row -> {
                    tallies.computeIfAbsent(row.getString("question"), question -> new TreeMap<>())
                            .put(row.getInt("rating"), row.getInt("number"));
                });
        var all = new TreeMap<String, List<Integer>>();
        for (var question : Evaluating.RATED) {
            var tally = tallies.getOrDefault(question, new TreeMap<>());
            all.put(
                    question,
                    java.util.stream.IntStream.rangeClosed(1, 5)
                            .mapToObj(rating -> tally.getOrDefault(rating, 0))
                            .toList());
        }
        return all;
    }

    /** In the order of their random ids: not as they came. */
    public List<String> texts(UUID eventId, String question) {
        return jdbc.sql("select words from evaluation_text where event_id = ? and question = ? order by id")
                .params(eventId, question)
                .query(String.class)
                .list();
    }
}
