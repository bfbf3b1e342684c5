package se.samling.gateway.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that say who somebody is, or open what is theirs: no search engine, log or letter keeps them whole. */
public final class PersonalAddresses {

    private static final List<String> BEGINNINGS = List.of(
            "/min-anmalan/",
            "/min-kalender/",
            "/sandning/",
            "/incheckning/",
            "/inbjudan/",
            "/bekrafta/",
            "/underteckna/",
            "/undertecknare/",
            "/anmalan/",
            "/fraga/",
            "/ansokan/",
            "/avregistrera/",
            "/avsandare/",
            "/mina-sidor",
            "/arrangor");

    private PersonalAddresses() {}

    static boolean isPersonal(String path) {
        return BEGINNINGS.stream().anyMatch(path::startsWith);
    }

    /** The path, cut short where the rest of it is somebody's secret: {@code /min-anmalan/…}; null stays null. */
    public static @Nullable String shareable(@Nullable String path) {
        if (path == null) {
            return null;
        }
        return BEGINNINGS.stream()
                .filter(beginning -> beginning.endsWith("/") && path.startsWith(beginning))
                .map(beginning -> beginning + "…")
                .findFirst()
                .orElse(path);
    }
}
