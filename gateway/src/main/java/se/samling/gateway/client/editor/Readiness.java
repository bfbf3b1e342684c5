package se.samling.gateway.client.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code section} is a part of the editor; without what is required, publishing is refused. */
public record Readiness(boolean ready, List<Check> checks) {

    public static final Readiness NOTHING = new Readiness(true, List.of());

    /** {@code most}: how many there is room for, where that is what it is about. */
    public record Check(
            String name,
            String section,
            boolean required,
            boolean done,
            @Nullable Integer most) {

        public Check(String name, String section, boolean required, boolean done) {
            this(name, section, required, done, null);
        }
    }

    /** What publishing would be refused for, besides a programme. */
    public List<Check> getUnmet() {
        return checks.stream()
                .filter(check -> check.required() && !check.done() && !"programme".equals(check.name()))
                .toList();
    }

    /** What announcing the date alone would be refused for. */
    public List<Check> getUnmetByDate() {
        return getUnmet().stream()
                .filter(check -> "future".equals(check.name()))
                .toList();
    }

    /** Whether there are more places than a room takes. */
    public List<Check> getTight() {
        return checks.stream()
                .filter(check -> check.most() != null && !check.done())
                .toList();
    }
}
