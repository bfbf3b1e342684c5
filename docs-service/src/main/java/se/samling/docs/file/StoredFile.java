package se.samling.docs.file;

/** A file in the object store: the key it lies under, what it is called and is, and what the scanner said. */
public record StoredFile(String key, String name, String mediaType, long bytes, String sha256, Scan scan) {}
