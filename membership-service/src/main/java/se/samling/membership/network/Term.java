package se.samling.membership.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What makes a network a cohort: it begins and ends, has a number of meetings, and is applied to by organisations until the
 * end of a day. {@code openList} lets participants see each other; it is off unless somebody says otherwise (R3.13).
 */
public record Term(
        LocalDate startsOn,
        LocalDate endsOn,
        int meetings,
        LocalDate deadline,
        String zone,
        Vat vat,
        boolean openList) {

    /** Applications are taken through the last second of the deadline's day, where the network is at home (R3.6). */
    public boolean takesApplications(Instant now) {
        return now.isBefore(deadline.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant());
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }
}
