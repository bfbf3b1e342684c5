package se.samling.docs.search;

import java.util.List;
import java.util.stream.Collectors;

/** What is looked for: every term must be found. Terms hold letters and digits only, so they are safe in a tsquery. */
record Query(List<Term> terms) {

    boolean isEmpty() {
        return terms.isEmpty();
    }

    String exactly() {
        return terms.stream().map(Term::exactly).collect(Collectors.joining("|"));
    }

    String atTheBeginning() {
        return terms.stream().map(Term::atTheBeginning).collect(Collectors.joining("|"));
    }
}
