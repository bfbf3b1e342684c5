package se.samling.docs.file;

import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.Problem;

/** Looks for viruses in a file before it is kept. */
interface VirusScanner {

    /**
     * @throws Infected where something was found
     * @throws ScannerAway where there is a scanner but it does not answer: nothing is kept unseen then
     */
    Scan scan(Path file);

    /** Something harmful was found in the file. */
    class Infected extends InvalidField {

        Infected() {
            super("file", "infected");
        }
    }

    /** The scanner that guards this installation does not answer: 503. */
    class ScannerAway extends Problem {

        ScannerAway() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        }
    }
}
