package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom an event belongs: who hosts it, whose members it reaches, and the series it is a date of. */
public record Circle(
        List<UUID> hostIds, List<UUID> networkIds, @Nullable InSeries series) {

    /** {@code round}: with which publication of the series it came out; absent when it is published by itself. */
    public record InSeries(UUID id, @Nullable Integer round) {}

    Circle in(InSeries newSeries) {
        return new Circle(hostIds, networkIds, newSeries);
    }
}
