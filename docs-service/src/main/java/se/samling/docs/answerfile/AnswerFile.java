package se.samling.docs.answerfile;

import java.util.UUID;
import se.samling.docs.file.StoredFile;

/** A file somebody sent as an answer. Never changed once received. */
public record AnswerFile(UUID id, StoredFile file) {}
