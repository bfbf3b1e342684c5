package se.samling.gateway.pages.desk.series;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.SeriesContact;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.event.SeriesDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/**
 * A series as it is typed: English beside Swedish, people one a line with commas between.
 *
 * @param contributors name, title, organisation
 * @param contacts name, title, address, telephone; the same for {@code registrationContacts}
 * @param version of the series that was read; null for a new one
 */
public record SeriesFields(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String ingress,
        @Nullable String ingressEn,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String targetGroup,
        @Nullable String targetGroupEn,
        @Nullable String contributors,
        @Nullable String contacts,
        @Nullable String registrationContacts,
        @Nullable List<String> hostIds,
        @Nullable List<String> networkIds,
        @Nullable String version) {

    /** How the API's names of people in lists stand in this form: under the name of the list. */
    static String field(String api) {
        return api.replaceAll("\\[.*", "");
    }

    static SeriesFields empty(List<String> hosts) {
        return new SeriesFields(
                null, null, null, null, null, null, null, null, null, null, null, hosts, List.of(), null);
    }

    static SeriesFields of(SeriesDetail series) {
        var target = series.targetGroup();
        return new SeriesFields(
                series.title().sv(),
                series.title().en(),
                series.ingress().sv(),
                series.ingress().en(),
                series.description().sv(),
                series.description().en(),
                target == null ? null : target.sv(),
                target == null ? null : target.en(),
                lines(series.contributors().stream()
                        .map(person -> joined(person.name(), person.title(), person.organisation()))),
                lines(series.contacts().stream().map(SeriesFields::line)),
                lines(series.registrationContacts().stream().map(SeriesFields::line)),
                series.hosts().stream().map(host -> host.id().toString()).toList(),
                series.networks().stream()
                        .map(network -> network.id().toString())
                        .toList(),
                Integer.toString(series.version()));
    }

    SeriesDraft toApi() {
        return new SeriesDraft(
                Typed.text(title, titleEn),
                Typed.text(ingress, ingressEn),
                Typed.text(description, descriptionEn),
                Forms.blankToNull(targetGroup) == null ? null : Typed.text(targetGroup, targetGroupEn),
                rows(contributors)
                        .map(row -> new Contributor(row[0], part(row, 1), part(row, 2)))
                        .toList(),
                rows(contacts).map(SeriesFields::contact).toList(),
                rows(registrationContacts).map(SeriesFields::contact).toList(),
                ids(hostIds),
                ids(networkIds));
    }

    /** An address is known by its sign and a number by its digits, wherever in the line they stand. */
    private static SeriesContact contact(String[] row) {
        var rest = Arrays.stream(row, 1, row.length)
                .filter(part -> !part.isEmpty())
                .toList();
        var email = rest.stream().filter(part -> part.contains("@")).findFirst().orElse(null);
        var phone = rest.stream()
                .filter(part -> part.matches("[+\\d][\\d ()-]{4,}"))
                .findFirst()
                .orElse(null);
        var title = rest.stream()
                .filter(part -> !part.equals(email) && !part.equals(phone))
                .collect(Collectors.joining(", "));
        return new SeriesContact(row[0], title.isEmpty() ? null : title, email, phone);
    }

    private static Stream<String[]> rows(@Nullable String typed) {
        return typed == null
                ? Stream.of()
                : typed.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> Arrays.stream(line.split(","))
                                .map(String::strip)
                                .toArray(String[]::new));
    }

    private static @Nullable String part(String[] row, int at) {
        return at < row.length ? Forms.blankToNull(row[at]) : null;
    }

    private static String line(SeriesContact contact) {
        return joined(contact.name(), contact.title(), contact.email(), contact.phone());
    }

    private static String joined(@Nullable String... parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static List<UUID> ids(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(Forms::isId).map(UUID::fromString).toList();
    }

    /** The API's names for texts. */
    static final Map<String, String> NAMES = Map.of("title.sv", "title", "ingress.sv", "ingress");
}
