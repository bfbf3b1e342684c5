package se.samling.event.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samling.event.language.Text;

/**
 * That somebody attended so many of so many meetings; {@code wholeId} is the event's, the series' or the cohort network's, and the days
 * are those of the first and the last meeting attended.
 */
public record Certificate(
        String number,
        UUID participantId,
        UUID wholeId,
        Text title,
        String name,
        List<String> hosts,
        int attended,
        int meetings,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant issuedAt) {}
