package se.samling.event.calendar;

import java.time.LocalDate;
import se.samling.event.directory.KnownNetwork;
import se.samling.event.language.Text;
import se.samling.event.schedule.Event;

/** Something that gets in the way of a time. A warning: the organiser may know better. */
public sealed interface Conflict {

    /** The same person is to be in two places. */
    record SameContributor(String name, Event event) implements Conflict {}

    /** The same room or house. */
    record SamePlace(String place, Event event) implements Conflict {}

    /** The members of one network are asked to two events at once. */
    record SameAudience(KnownNetwork network, Event event) implements Conflict {}

    /** A public holiday in Sweden, or an eve that is kept as one. */
    record Holiday(LocalDate day, Text name) implements Conflict {}

    /** Schools are closed. */
    record SchoolHoliday(SchoolBreak schoolBreak) implements Conflict {}
}
