package se.samling.local;

import java.io.IOException;
import java.util.List;

/** One process of the whole: a database, a broker, a service. Knows how it starts and when it is ready. */
public interface Part {

    String name();

    /** Names of the parts that must be ready first; ended only after this one. */
    List<String> needs();

    /** Names of the {@link Ports} it listens on. */
    List<String> ports();

    /** Prepares the part's files, which may take a moment at the first start, and says how its process is started. */
    Launch launch() throws IOException, InterruptedException;

    /** Whether it answers, asked again and again after the start; an exception counts as no. */
    boolean ready() throws Exception;

    /** What is to be done once, right after it is ready: databases, accounts. Must stand being done again. */
    default void settle() throws Exception {}

    /** The signal that ends it in good order. */
    default String endSignal() {
        return "TERM";
    }
}
