package se.samling.gateway.client.event;

import java.util.List;

/** What a link of purpose booking-proof stands for. state: awaiting-proof, proven. */
public record BookingProof(
        String state, String seriesSlug, String name, String email, List<SeriesOutcomes.Date> dates) {}
