package se.samling.gateway.pages.desk.figures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.figure.MailFigures;
import se.samling.gateway.client.figure.MailFigures.Row;
import se.samling.gateway.pages.desk.figures.Chart.Entry;
import se.samling.gateway.words.Words;

/** What became of the mail, with its chart; {@code section} says so where the service that knows is away, and nothing else then. */
public record MailView(Section<MailFigures> section, List<Row> rows, Chart chart) {

    static MailView of(Section<MailFigures> section, Words words) {
        var figures = section.or(new MailFigures(List.of(), List.of()));
        var rows = Stream.concat(figures.events().stream(), figures.networks().stream())
                .toList();
        return new MailView(
                section,
                rows,
                Chart.of(List.of(
                        new Entry(words.say("figures.mail.delivered"), sum(rows, Row::delivered)),
                        new Entry(words.say("figures.mail.deferred"), sum(rows, Row::deferred)),
                        new Entry(words.say("figures.mail.bounced"), sum(rows, Row::bounced)),
                        new Entry(words.say("figures.mail.held-back"), sum(rows, Row::heldBack)),
                        new Entry(words.say("figures.mail.unsubscribed"), sum(rows, Row::unsubscribed)))));
    }

    public int getSent() {
        return sum(rows, Row::sent);
    }

    public int getDelivered() {
        return sum(rows, Row::delivered);
    }

    /** Empty for an event without mail, and for all while the service is away. */
    Optional<Row> of(UUID event) {
        return rows.stream().filter(row -> row.id().equals(event)).findFirst();
    }

    private static int sum(List<Row> rows, ToIntFunction<Row> number) {
        return rows.stream().mapToInt(number).sum();
    }
}
