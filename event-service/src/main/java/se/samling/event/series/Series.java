package se.samling.event.series;

import java.util.List;
import java.util.UUID;

/** Events announced together; one can register for one, some or all. {@code rounds} counts the times that dates of it came out together. */
public record Series(
        UUID id,
        String slug,
        SeriesContent content,
        List<UUID> hostIds,
        List<UUID> networkIds,
        int rounds,
        int version) {

    Series with(SeriesContent newContent, List<UUID> hosts, List<UUID> networks) {
        return new Series(id, slug, newContent, hosts, networks, rounds, version + 1);
    }

    /** Dates of it come out together once more. */
    Series cameOut() {
        return new Series(id, slug, content, hostIds, networkIds, rounds + 1, version + 1);
    }
}
