package se.samling.event.room;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** Where people can meet: {@code capacity} people, null if nobody has counted; {@code access} what else one needs to know to come in. */
public record Room(
        UUID id,
        UUID hostId,
        String name,
        @Nullable String address,
        @Nullable Integer capacity,
        boolean wheelchair,
        boolean hearingLoop,
        @Nullable Text access) {

    private static final Text BY_WHEELCHAIR =
            new Text("Det går att komma in med rullstol.", "The room is accessible by wheelchair.");
    private static final Text LOOP = new Text("Hörslinga finns.", "There is a hearing loop.");

    /** All that is known of how one comes in and takes part, as a text; null if that is nothing. */
    public @Nullable Text wayIn() {
        var known = Stream.of(wheelchair ? BY_WHEELCHAIR : null, hearingLoop ? LOOP : null, access)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? null
                : new Text(
                        known.stream().map(Text::sv).collect(Collectors.joining(" ")),
                        known.stream()
                                .map(text -> text.en() == null ? text.sv() : text.en())
                                .collect(Collectors.joining(" ")));
    }
}
