package se.samling.docs.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of file that may be kept at all; everything else is refused. */
final class FileType {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    static final Set<String> WELCOME = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            OOXML + "wordprocessingml.document",
            OOXML + "wordprocessingml.template",
            OOXML + "spreadsheetml.sheet",
            OOXML + "presentationml.presentation",
            OOXML + "presentationml.slideshow",
            OOXML + "presentationml.template",
            ODF + "text",
            ODF + "spreadsheet",
            ODF + "presentation",
            ODF + "graphics",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "text/plain",
            "text/csv",
            "text/markdown",
            "text/vtt",
            "audio/mpeg",
            "audio/mp4",
            "video/mp4");

    /** Without films, sound and old formats that may carry programs. */
    static final Set<String> ANSWERS = Set.of(
            "application/pdf",
            OOXML + "wordprocessingml.document",
            OOXML + "spreadsheetml.sheet",
            OOXML + "presentationml.presentation",
            ODF + "text",
            ODF + "spreadsheet",
            ODF + "presentation",
            "image/png",
            "image/jpeg",
            "image/webp",
            "text/plain",
            "text/csv");

    /** Names for one and the same type. */
    private static final Map<String, String> ALIASES =
            Map.of("application/mp4", "video/mp4", "video/x-m4v", "video/mp4", "audio/x-m4a", "audio/mp4");

    /** Plain text says little about itself; its name may narrow it to one of these. */
    private static final Map<String, String> PLAIN_TEXT =
            Map.of("csv", "text/csv", "md", "text/markdown", "vtt", "text/vtt");

    /** Scripts are plain text too: what a desktop would run, or a browser render, by its name alone. */
    private static final Set<String> RUNNABLE_BY_NAME = Set.of(
            "app", "asp", "aspx", "bash", "bat", "cmd", "com", "cpl", "css", "desktop", "dll", "exe", "hta", "htm",
            "html", "jar", "js", "jse", "jsp", "lnk", "mjs", "msi", "php", "pif", "pl", "ps1", "psm1", "py", "rb",
            "reg", "scr", "sh", "shtml", "svg", "svgz", "url", "vb", "vbe", "vbs", "wsf", "wsh", "xhtml", "xml", "xsl",
            "zsh");

    private FileType() {}

    /** The media type to keep and serve the file as, where it is welcome at all. */
    static Optional<String> welcome(String detected, FileName name) {
        if (RUNNABLE_BY_NAME.contains(name.ending())) {
            return Optional.empty();
        }
        String type = ALIASES.getOrDefault(detected, detected);
        if (type.equals("text/plain")) {
            type = PLAIN_TEXT.getOrDefault(name.ending(), type);
        }
        return Optional.of(type).filter(WELCOME::contains);
    }
}
