package se.samling.gateway.pages.desk.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.event.ListClient.Count;
import se.samling.gateway.client.event.ListClient.Facets;
import se.samling.gateway.client.event.RegistrationRow;

/**
 * The table of registrations: its lines, the choices that narrow it, the heads that order it.
 *
 * @param next where it goes on; null on the last page
 */
public record TableView(
        String path,
        TableFilter filter,
        int matching,
        List<Facet> facets,
        List<Head> heads,
        List<RegistrationRow> rows,
        @Nullable String next) {

    private static final List<String> STATES = List.of("confirmed", "waiting", "cancelled", "awaiting-proof");

    /** Choices of one kind; the first takes the choice away. {@code word}: the choice's key, null where {@code value} is a name. */
    public record Facet(String name, List<Choice> choices) {}

    public record Choice(
            @Nullable String word,
            @Nullable String value,
            @Nullable Integer number,
            boolean current,
            String href) {}

    /** {@code order}: as aria-sort says it, none where the table is ordered otherwise. */
    public record Head(String name, String order, String href) {}

    static TableView of(String path, TableFilter filter, Facets counts, Page<RegistrationRow> page) {
        var facets = new ArrayList<Facet>();
        for (var name : List.of("state", "mode", "organisation", "offered", "answered", "came")) {
            var facet = facet(path, name, filter, counts.facets().getOrDefault(name, List.of()));
            if (facet.choices().size() > 2 || filter.chosen().containsKey(name)) {
                facets.add(facet);
            }
        }
        var more = page.next() == null
                ? null
                : path + filter.query() + (filter.query().isEmpty() ? "?" : "&") + "fran=" + page.next();
        var heads = List.of("name", "organisation", "registered").stream()
                .map(name -> head(path, name, filter))
                .toList();
        return new TableView(path, filter, counts.matching(), facets, heads, page.items(), more);
    }

    public Facet states() {
        return facets.stream()
                .filter(facet -> "state".equals(facet.name()))
                .findFirst()
                .orElse(new Facet("state", List.of()));
    }

    /** All but the states, which are always in sight. */
    public List<Facet> others() {
        return facets.stream().filter(facet -> !"state".equals(facet.name())).toList();
    }

    public Head head(String name) {
        return heads.stream()
                .filter(head -> head.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Facet facet(String path, String name, TableFilter filter, List<Count> counts) {
        var chosen = filter.chosen().get(name);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("all", null, null, chosen == null, path + filter.with(name, null)));
        for (var count : ordered(name, counts)) {
            boolean named = "organisation".equals(name);
            if (named && count.value().isEmpty() || "offered".equals(name) && "false".equals(count.value())) {
                continue;
            }
            choices.add(new Choice(
                    named ? null : count.value(),
                    named ? count.value() : null,
                    count.number(),
                    count.value().equals(chosen),
                    path + filter.with(name, count.value())));
        }
        if (chosen != null && choices.stream().noneMatch(Choice::current)) {
            boolean named = "organisation".equals(name);
            choices.add(new Choice(
                    named ? null : chosen, named ? chosen : null, 0, true, path + filter.with(name, chosen)));
        }
        return new Facet(name, choices);
    }

    /** States in the order of a registration's life, the rest by how many. */
    private static List<Count> ordered(String name, List<Count> counts) {
        return "state".equals(name)
                ? STATES.stream()
                        .flatMap(state ->
                                counts.stream().filter(count -> count.value().equals(state)))
                        .toList()
                : counts;
    }

    private static Head head(String path, String name, TableFilter filter) {
        var now = filter.chosen().getOrDefault("sort", "registered");
        var rising = now.equals(name);
        return new Head(
                name,
                rising ? "ascending" : now.equals("-" + name) ? "descending" : "none",
                path + filter.with("sort", rising ? "-" + name : name));
    }

    /** For the hidden fields of forms that act on what the filter leaves. */
    public Map<String, String> fields() {
        return filter.fields();
    }
}
