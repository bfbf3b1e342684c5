package se.samling.gateway.pages.desk.registration;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Which registrations the table shows and in what order, as it stands in the address so that it can be sent to a colleague: state
 * ({@code lage}), mode ({@code form}), {@code organisation}, questions answered ({@code svar}), an offer to answer
 * ({@code erbjudande}), who came ({@code kom}), search ({@code sok}), order ({@code ordning}).
 */
public record TableFilter(
        @Nullable String lage,
        @Nullable String form,
        @Nullable String organisation,
        @Nullable String svar,
        @Nullable String erbjudande,
        @Nullable String kom,
        @Nullable String sok,
        @Nullable String ordning) {

    /** The names of the address, by those of the API. */
    private static final Map<String, String> NAMES = Map.of(
            "state", "lage",
            "mode", "form",
            "organisation", "organisation",
            "answered", "svar",
            "offered", "erbjudande",
            "came", "kom",
            "query", "sok",
            "sort", "ordning");

    private static final Map<String, List<String>> KNOWN = Map.of(
            "state", List.of("confirmed", "waiting", "cancelled", "awaiting-proof"),
            "mode", List.of("on-site", "digital"),
            "answered", List.of("true", "false"),
            "offered", List.of("true"),
            "came", List.of("true", "false"),
            "sort", List.of("registered", "-registered", "name", "-name", "organisation", "-organisation"));

    /** What is chosen, by the API's names; what an address made up is left out. */
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "state", lage);
        put(chosen, "mode", form);
        put(chosen, "organisation", organisation);
        put(chosen, "answered", svar);
        put(chosen, "offered", erbjudande);
        put(chosen, "came", kom);
        put(chosen, "query", sok);
        put(chosen, "sort", ordning);
        return chosen;
    }

    /** The same for the API, which pages of a list also want a cursor for. */
    MultiValueMap<String, String> api(@Nullable String cursor) {
        var api = new LinkedMultiValueMap<String, String>();
        chosen().forEach(api::add);
        if (cursor != null && !cursor.isBlank()) {
            api.add("cursor", cursor);
        }
        return api;
    }

    /** By the address's names, for a form's hidden fields. */
    public Map<String, String> fields() {
        return chosen().entrySet().stream()
                .collect(Collectors.toMap(
                        choice -> NAMES.getOrDefault(choice.getKey(), choice.getKey()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The address's query with one choice otherwise, or with none of it; the order stays. */
    String with(String facet, @Nullable String value) {
        var changed = chosen();
        if (value == null) {
            changed.remove(facet);
        } else {
            changed.put(facet, value);
        }
        return query(changed);
    }

    /** The address's query as it is. */
    public String query() {
        return query(chosen());
    }

    /** Whether anything is left out. */
    public boolean isNarrowed() {
        return chosen().keySet().stream().anyMatch(facet -> !"sort".equals(facet));
    }

    /** Whether something beside state and search is chosen. */
    public boolean isFine() {
        return chosen().keySet().stream()
                .anyMatch(facet -> !List.of("sort", "state", "query").contains(facet));
    }

    private static String query(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .map(choice ->
                        NAMES.get(choice.getKey()) + "=" + UriUtils.encode(choice.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", chosen.isEmpty() ? "" : "?", ""));
    }

    private static void put(Map<String, String> chosen, String facet, @Nullable String value) {
        var known = KNOWN.get(facet);
        if (value != null && !value.isBlank() && (known == null || known.contains(value))) {
            chosen.put(facet, value.strip());
        }
    }
}
