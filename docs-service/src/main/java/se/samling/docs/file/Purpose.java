package se.samling.docs.file;

import java.util.Set;

/** What a file is for decides which types it may have. */
public enum Purpose {
    DOCUMENTATION(FileType.WELCOME, "file-type"),
    /** A paper that was scanned or photographed. */
    SCAN(Set.of("application/pdf", "image/jpeg", "image/png"), "scan-type"),
    /** An answer to a question: each question says which of these it takes. */
    ANSWER(FileType.ANSWERS, "answer-type");

    private final Set<String> types;
    private final String refusal;

    Purpose(Set<String> types, String refusal) {
        this.types = types;
        this.refusal = refusal;
    }

    boolean welcomes(String type) {
        return types.contains(type);
    }

    /** Why another type is refused, as a field error's code. */
    String refusal() {
        return refusal;
    }
}
