package se.samling.notification.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes text/calendar. A mailed calendar holds one VEVENT with one ATTENDEE: Outlook takes only the first of several and
 * makes duplicates of an entry without METHOD:REQUEST and ORGANIZER.
 */
public final class Calendars {

    private static final Duration REFRESH = Duration.ofHours(1);

    private Calendars() {}

    /** One entry, for a mail or a download. */
    public static String write(CalendarMethod method, CalendarEntry entry) {
        return text(method, List.of(entry), null);
    }

    /** A subscribable feed; calendars call it {@code name} and ask again after an hour. */
    public static String feed(String name, List<CalendarEntry> entries) {
        return text(CalendarMethod.PUBLISH, entries, name);
    }

    private static String text(CalendarMethod method, List<CalendarEntry> entries, @Nullable String name) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Samling//Samling//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(method.name()));
        if (name != null) {
            calendar.add(new Name(new ParameterList(), name));
            calendar.add(new XProperty("X-WR-CALNAME", name));
            calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
            calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        }
        zones(entries).forEach((zone, at) -> calendar.add(ZoneDescription.of(zone, at)));
        entries.forEach(entry -> calendar.add(event(entry)));
        var out = new StringWriter();
        try {
            // Not validated here: an empty feed is no valid calendar to ical4j, yet a good answer; the tests parse the
            // rest.
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Map<ZoneId, LocalDateTime> zones(List<CalendarEntry> entries) {
        var zones = new LinkedHashMap<ZoneId, LocalDateTime>();
        entries.forEach(entry -> zones.putIfAbsent(entry.zone(), entry.startsAt()));
        return zones;
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.stampedAt()));
        event.add(new Sequence(entry.sequence()));
        var zone = new ParameterList(List.of(new TzId(entry.zone().getId())));
        event.add(new DtStart<>(zone, entry.startsAt()));
        event.add(new DtEnd<>(zone, entry.endsAt()));
        event.add(new Summary(entry.summary()));
        event.add(new Description(entry.description()));
        if (entry.location() != null) {
            event.add(new Location(entry.location()));
        }
        event.add(new Url(URI.create(entry.url())));
        event.add(new Status(entry.status().name()));
        event.add(new Transp(takesTime(entry) ? Transp.VALUE_OPAQUE : Transp.VALUE_TRANSPARENT));
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(entry.organizerName()))),
                URI.create("mailto:" + entry.organizerEmail())));
        if (entry.attendee() != null) {
            event.add(attendee(entry.attendee()));
        }
        return event;
    }

    private static boolean takesTime(CalendarEntry entry) {
        return entry.attendee() != null && entry.attendee().accepted();
    }

    /** RSVP=FALSE where an answer in the calendar would go to an address where nobody reads it as one. */
    private static net.fortuna.ical4j.model.property.Attendee attendee(Attendee attendee) {
        var parameters = new ParameterList(List.of(
                new Cn(attendee.name()),
                CuType.INDIVIDUAL,
                Role.REQ_PARTICIPANT,
                attendee.accepted() ? PartStat.ACCEPTED : PartStat.NEEDS_ACTION,
                attendee.answers() ? Rsvp.TRUE : Rsvp.FALSE));
        return new net.fortuna.ical4j.model.property.Attendee(parameters, URI.create("mailto:" + attendee.email()));
    }
}
