package se.samling.event.series;

/** What happened to a series that others may know of. */
public sealed interface SeriesFact {
    record SeriesChanged(Series series) implements SeriesFact {}
}
