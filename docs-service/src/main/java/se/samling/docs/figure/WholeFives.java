package se.samling.docs.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A crowd as it may be shown (R2.8). Every number is at least five and a whole five, rounded down, so that no sum or
 * difference of numbers shown is one to four people. Fewer than five are not shown: they are counted in the next larger
 * crowd if that has five such people or more, and else in none, so that what is left over after the parts is never fewer
 * than five either, and cannot be told from nobody.
 */
public record WholeFives(String name, int atLeast, List<WholeFives> parts) {

    public static final int FEWEST = 5;

    /** Empty where there are fewer than five. */
    static Optional<WholeFives> of(Crowd crowd) {
        return Counted.of(crowd).shown();
    }

    /** @param in how many of the crowd stand behind what is shown; @param left the others, fewer than five */
    private record Counted(Optional<WholeFives> shown, int in, int left) {

        static Counted of(Crowd crowd) {
            var parts = new ArrayList<WholeFives>();
            int in = 0;
            int left = crowd.alone();
            for (var part : crowd.parts()) {
                var counted = of(part);
                counted.shown().ifPresent(parts::add);
                in += counted.in();
                left += counted.left();
            }
            if (left >= FEWEST) {
                in += left;
                left = 0;
            }
            return in < FEWEST
                    ? new Counted(Optional.empty(), 0, left)
                    : new Counted(Optional.of(new WholeFives(crowd.name(), in - in % FEWEST, parts)), in, left);
        }
    }
}
