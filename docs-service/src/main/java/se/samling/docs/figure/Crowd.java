package se.samling.docs.figure;

import java.util.List;

/** People as they are: {@code alone} belong to none of the parts. Never leaves this package but as {@link WholeFives}. */
record Crowd(String name, int alone, List<Crowd> parts) {

    int all() {
        return alone + parts.stream().mapToInt(Crowd::all).sum();
    }
}
