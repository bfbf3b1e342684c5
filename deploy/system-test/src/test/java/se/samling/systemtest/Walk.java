package se.samling.systemtest;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses that links lead to, one after the other. Addresses of one shape, such as {@code /traffar/*}, are taken so many
 * times only: enough to meet their different states.
 */
final class Walk {

    private static final int OF_EACH_SHAPE = 1;
    /** An event has many states: announced, open, full, moved, cancelled, over. */
    private static final Map<String, Integer> OF_SHAPE = Map.of(
            "/traffar/*",
            14,
            "/natverk/*",
            4,
            "/serier/*",
            2,
            "/kurser/*",
            2,
            "/arrangor/traffar/*",
            4,
            "/arrangor/natverk/*",
            3);

    private static final Set<String> COLLECTIONS = Set.of(
            "traffar",
            "natverk",
            "serier",
            "kurser",
            "deklarationer",
            "organisationer",
            "steg",
            "kunskapsbank",
            "varder",
            "incheckning");
    /** Pages that narrow one list in many ways, all of which look alike. */
    private static final Set<String> LISTS = Set.of("anmalningar");

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+(-\\d+)*");

    private final URI site;
    private final Predicate<String> area;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /** Only addresses of the {@code area} are taken up, which is asked about path and query. */
    Walk(URI site, Predicate<String> area, String... starts) {
        this.site = site;
        this.area = area;
        Stream.of(starts).forEach(this::add);
    }

    /** The next address, as path and query. */
    Optional<String> next() {
        return Optional.ofNullable(waiting.poll());
    }

    /** Takes up the links of a page that lie on the site itself. */
    @SuppressWarnings("unchecked")
    void follow(Page page) {
        ((List<String>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)"))
                .stream().filter(href -> href.startsWith(site + "/")).forEach(this::add);
    }

    private void add(String href) {
        var address = site.resolve(href.replaceFirst("#.*", ""));
        var path = address.getRawPath()
                + Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse("");
        var shape = shape(address);
        if (!path.contains("lang=")
                && area.test(path)
                && met.add(path)
                && taken.merge(shape, 1, Integer::sum) <= OF_SHAPE.getOrDefault(shape, OF_EACH_SHAPE)) {
            waiting.add(path);
        }
    }

    private static String shape(URI address) {
        var words = address.getRawPath().split("/", -1);
        for (int at = 1; at < words.length; at++) {
            if (IDENTIFIER.matcher(words[at]).matches() || COLLECTIONS.contains(words[at - 1])) {
                words[at] = "*";
            }
        }
        if (LISTS.contains(words[words.length - 1]) && address.getRawQuery() != null) {
            return String.join("/", words) + "?*";
        }
        var names = Optional.ofNullable(address.getRawQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join("/", words) + (names.isEmpty() ? "" : "?" + String.join("&", names));
    }
}
