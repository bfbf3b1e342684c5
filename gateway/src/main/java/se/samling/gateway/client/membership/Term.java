package se.samling.gateway.client.membership;

import java.time.LocalDate;

/** What makes a network a cohort. {@code open}: organisations may still apply; {@code openList}: participants see each other. */
public record Term(
        LocalDate startsOn,
        LocalDate endsOn,
        int meetings,
        LocalDate deadline,
        String zone,
        Vat vat,
        boolean openList,
        boolean open) {}
