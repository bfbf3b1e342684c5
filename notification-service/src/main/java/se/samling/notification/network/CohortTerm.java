package se.samling.notification.network;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** The time of a cohort, in which organisations take part with named participants. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CohortTerm(LocalDate startsOn, LocalDate endsOn, int meetings) {}
