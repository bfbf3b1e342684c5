package se.samling.notification.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * VTIMEZONE written from the JDK's own rules. ical4j's registry, without a network, hands out {@code TZID:Europe/Berlin}
 * for Stockholm and finds that valid; calendars then show a zone nobody chose.
 */
final class ZoneDescription {

    private static final int FIRST_YEAR = 1970;

    private ZoneDescription() {}

    /** The zone as it is ruled from now on; a zone without daylight saving gets its one offset at {@code at}. */
    static VTimeZone of(ZoneId zone, LocalDateTime at) {
        ComponentList<Observance> observances = new ComponentList<>();
        var rules = zone.getRules();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            observances = (ComponentList<Observance>) observances.add(observance(rule));
        }
        if (observances.getAll().isEmpty()) {
            observances = (ComponentList<Observance>) observances.add(constant(rules.getOffset(at)));
        }
        var description = new VTimeZone(observances);
        description.add(new TzId(zone.getId()));
        return description;
    }

    private static Observance observance(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition first = rule.createTransition(FIRST_YEAR);
        boolean summer = first.getOffsetAfter().getTotalSeconds()
                > rule.getStandardOffset().getTotalSeconds();
        Observance observance = summer ? new Daylight() : new Standard();
        observance.add(new TzName(name(first.getOffsetAfter())));
        observance.add(new TzOffsetFrom(first.getOffsetBefore()));
        observance.add(new TzOffsetTo(first.getOffsetAfter()));
        observance.add(new DtStart<>(first.getDateTimeBefore()));
        observance.add(new RRule<LocalDateTime>(recurrence(rule)));
        return observance;
    }

    private static Observance constant(ZoneOffset offset) {
        Observance observance = new Standard();
        observance.add(new TzName(name(offset)));
        observance.add(new TzOffsetFrom(offset));
        observance.add(new TzOffsetTo(offset));
        observance.add(new DtStart<>(LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0)));
        return observance;
    }

    private static String recurrence(ZoneOffsetTransitionRule rule) {
        String yearly = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        int day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) {
            return yearly + ";BYMONTHDAY=" + day;
        }
        String weekday = rule.getDayOfWeek().name().substring(0, 2);
        if (day + 6 == rule.getMonth().maxLength()) {
            return yearly + ";BYDAY=-1" + weekday;
        }
        if (day < 0) {
            return yearly + ";BYDAY=" + day + weekday;
        }
        if (day % 7 == 1 && day < 29) {
            return yearly + ";BYDAY=" + (day / 7 + 1) + weekday;
        }
        var days = new StringBuilder();
        for (int i = day; i < day + 7; i++) {
            days.append(i == day ? "" : ",").append(i);
        }
        return yearly + ";BYMONTHDAY=" + days + ";BYDAY=" + weekday;
    }

    /** CET and CEST would come from locale data that differs between JDKs; the offset is the same everywhere. */
    private static String name(ZoneOffset offset) {
        var distance = Duration.ofSeconds(offset.getTotalSeconds());
        String minutes = distance.toMinutesPart() == 0 ? "" : ":%02d".formatted(Math.abs(distance.toMinutesPart()));
        return "UTC" + (distance.isNegative() ? "-" : "+") + Math.abs(distance.toHours()) + minutes;
    }
}
