package se.samling.gateway.testing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.editor.HistoryEntry;
import se.samling.gateway.client.editor.Readiness;

/** What the editor asks for beside the event itself. */
public final class EditorSamples {

    private EditorSamples() {}

    public static void give() {
        Peers.EVENT
                .answer("GET /api/events/" + Samples.EVENT + "/history", history())
                .answer("GET /api/events/" + Samples.EVENT + "/readiness", readiness());
    }

    public static Readiness readiness() {
        return new Readiness(
                false,
                List.of(
                        new Readiness.Check("ingress", "what", true, true),
                        new Readiness.Check("english", "what", false, false),
                        new Readiness.Check("programme", "programme", true, false)));
    }

    public static Page<HistoryEntry> history() {
        return new Page<>(
                List.of(
                        entry(4, "changed", "person", "Kim", "programme", null, "2026-12-09 10:00–10:30 · Paus"),
                        entry(3, "moved", "system", null, "startsAt", "2026-12-09T09:30", "2026-12-10T09:30"),
                        entry(2, "changed", "person", "Kim Koordinator", "title", "Träff", "Demokratifrämjande arbete"),
                        entry(1, "changed", "erased", null, "mode", "digital", "on-site")),
                null);
    }

    private static HistoryEntry entry(
            long id,
            String act,
            String doer,
            @Nullable String by,
            String field,
            @Nullable String before,
            String after) {
        return new HistoryEntry(
                id,
                Instant.parse("2026-11-20T09:41:00Z").plusSeconds(id),
                act,
                doer,
                by,
                List.of(new HistoryEntry.Change(field, before, after)));
    }
}
