package se.samling.gateway.pages.start;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.pages.form.Forms;

/**
 * Which events a reader of the start page wants to see: what its address says.
 *
 * @param network a network's slug
 * @param mode on-site or digital
 * @param words what the title, networks, hosts, place or audience must contain, every word of it
 * @param earlier what has been, instead of what is coming
 */
public record Wanted(@Nullable String network, @Nullable String mode, String words, boolean earlier) {

    private static final List<String> MODES = List.of("on-site", "digital");

    private static final Locale SWEDISH = Locale.of("sv");

    /** Blank parameters of an address are none, nor is a mode that no filter offers. */
    static Wanted coming(@Nullable String network, @Nullable String mode, String words) {
        return new Wanted(
                Forms.blankToNull(network), mode != null && MODES.contains(mode) ? mode : null, words.strip(), false);
    }

    Wanted earlierOnes() {
        return new Wanted(network, mode, words, true);
    }

    public boolean isNarrowed() {
        return network != null || mode != null || !words.isEmpty();
    }

    Wanted inNetwork(@Nullable String other) {
        return new Wanted(other, mode, words, earlier);
    }

    Wanted inMode(@Nullable String other) {
        return new Wanted(network, other, words, earlier);
    }

    boolean matches(EventSummary event) {
        return isInNetwork(event) && isInMode(event) && says(event);
    }

    /** The start page's address that shows these. */
    String href() {
        var address = UriComponentsBuilder.fromPath("/");
        if (earlier) {
            address.queryParam("tidigare", "ja");
        }
        if (network != null) {
            address.queryParam("natverk", network);
        }
        if (mode != null) {
            address.queryParam("form", mode);
        }
        if (!words.isEmpty()) {
            address.queryParam("sok", "{words}");
        }
        return address.encode().buildAndExpand(words).toUriString();
    }

    private boolean isInNetwork(EventSummary event) {
        return network == null
                || event.networks().stream().map(EventNetwork::slug).anyMatch(network::equals);
    }

    /** A hybrid meeting can be attended both on site and online. */
    private boolean isInMode(EventSummary event) {
        return mode == null || mode.equals(event.mode()) || "hybrid".equals(event.mode());
    }

    private boolean says(EventSummary event) {
        var said = String.join(
                        "\n",
                        Stream.of(
                                        texts(event.title(), event.audienceText()),
                                        event.networks().stream().flatMap(one -> texts(one.name())),
                                        event.hosts().stream().map(EventHost::name),
                                        Stream.ofNullable(event.place()))
                                .flatMap(parts -> parts)
                                .toList())
                .toLowerCase(SWEDISH);
        return List.of(words.toLowerCase(SWEDISH).split("\\s+")).stream().allMatch(said::contains);
    }

    private static Stream<String> texts(@Nullable Text... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(text.sv(), text.en()))
                .filter(Objects::nonNull);
    }
}
