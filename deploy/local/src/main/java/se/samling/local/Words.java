package se.samling.local;

import java.util.List;
import java.util.Set;

/**
 * The command line after {@code samling}.
 *
 * @param act up, down or status
 * @param only the parts to start; empty means all
 */
record Words(String act, boolean fresh, Set<String> only, int portOffset) {

    static Words of(List<String> arguments) {
        var fresh = false;
        Set<String> only = Set.of();
        var offset = 0;
        var words = arguments.iterator();
        var act = words.hasNext() ? words.next() : "help";
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--only" -> only = Set.of(value(word, words).split(","));
                case "--port-offset" -> offset = number(word, value(word, words));
                default -> throw new Trouble("\"" + word + "\" is not understood. See ./samling help.");
            }
        }
        return new Words(act, fresh, only, offset);
    }

    private static String value(String word, java.util.Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Trouble(word + " wants a value after it.");
        }
        return words.next();
    }

    private static int number(String word, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Trouble(word + " wants a number, not \"" + value + "\".", e);
        }
    }
}
