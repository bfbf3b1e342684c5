package se.samling.gateway.client.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samling.gateway.client.Text;

/** That somebody attended so many of so many meetings, on the days between the first and the last of them. */
public record Certificate(
        String number,
        String name,
        Text title,
        List<String> hosts,
        int attended,
        int meetings,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant issuedAt) {}
