package se.samling.local;

import java.io.OutputStream;
import java.io.PrintStream;

/** What the person at the keyboard sees: a line per part, in the order in which they become ready. */
record Progress(PrintStream out) {

    void ready(String what, Stopwatch watch) {
        say(String.format("  ✓ %-30s %8s", what, watch.seconds()));
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** For what nobody needs to see. */
    Progress quiet() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()));
    }
}
