package se.samling.event.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All school breaks. */
@Repository
public class SchoolBreaks {

    private final JdbcClient jdbc;

    SchoolBreaks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these hosts that a day between the two lies in, soonest first. */
    public List<SchoolBreak> touching(LocalDate first, LocalDate last, Collection<UUID> hosts) {
        return jdbc.sql("""
                        select * from school_break where host_id = any (:hosts) and first_day <= :last and last_day >= :first
                        order by first_day, area collate "sv-x-icu", id
                        """)
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .query(SchoolBreak.class)
                .list();
    }

    /** Those of these hosts (of all, for {@code everyHost}) that are not over on {@code day}, soonest first. */
    public List<SchoolBreak> from(LocalDate day, Collection<UUID> hosts, boolean everyHost) {
        return jdbc.sql("""
                        select * from school_break where (:everyHost or host_id = any (:hosts)) and last_day >= :day
                        order by first_day, area collate "sv-x-icu", id limit 1000
                        """)
                .param("everyHost", everyHost)
                .param("hosts", hosts.toArray(UUID[]::new))
                .param("day", day)
                .query(SchoolBreak.class)
                .list();
    }

    public Optional<SchoolBreak> find(UUID id) {
        return jdbc.sql("select * from school_break where id = ?")
                .param(id)
                .query(SchoolBreak.class)
                .optional();
    }

    /** A break of that name and first day in the area is corrected, not doubled. */
    void keep(SchoolBreak one) {
        jdbc.sql("""
                        insert into school_break (id, host_id, area, name, first_day, last_day) values (?, ?, ?, ?, ?, ?)
                        on conflict on constraint school_break_once do update set last_day = excluded.last_day
                        """)
                .params(one.id(), one.hostId(), one.area(), one.name(), one.firstDay(), one.lastDay())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from school_break where id = ?").param(id).update();
    }
}
