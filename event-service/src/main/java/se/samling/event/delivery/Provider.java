package se.samling.event.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways a broadcast can be delivered. */
public enum Provider {
    PLAY_PAGE,
    PLAIN_LINK,
    BIGBLUEBUTTON,
    JITSI;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Provider> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word))
                .findFirst();
    }
}
