package se.samling.gateway.pages.desk;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where a list goes on: the same address with the cursor in {@code fran} and the same filters. */
public final class NextPage {

    private NextPage() {}

    /**
     * @param cursor of the following page; null on the last one
     * @param filters names and values in turn; a name whose value is null or blank is left out
     * @return the address, null on the last page
     */
    public static @Nullable String of(@Nullable String cursor, String path, @Nullable String... filters) {
        if (cursor == null) {
            return null;
        }
        var address = new StringBuilder(path).append("?fran=").append(encoded(cursor));
        for (int at = 0; at + 1 < filters.length; at += 2) {
            var value = filters[at + 1];
            if (value != null && !value.isBlank()) {
                address.append('&').append(filters[at]).append('=').append(encoded(value));
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
