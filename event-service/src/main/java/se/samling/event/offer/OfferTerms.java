package se.samling.event.offer;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of all events. */
@Repository
public class OfferTerms {

    private final JdbcClient jdbc;

    OfferTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Terms of(UUID eventId) {
        return jdbc.sql("select way = 'offer' as offers, hours from offer_terms where event_id = ?")
                .param(eventId)
                .query(Terms.class)
                .optional()
                .orElse(Terms.USUAL);
    }

    /** For offers to come; those that are open keep their time. */
    public void keep(UUID eventId, Terms terms) {
        jdbc.sql("""
                        insert into offer_terms (event_id, way, hours) values (?, ?, ?)
                        on conflict (event_id) do update set way = excluded.way, hours = excluded.hours
                        """)
                .params(Arrays.asList(eventId, terms.offers() ? "offer" : "place", terms.hours()))
                .update();
    }
}
