package se.samling.notification.people;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Language;

/** Somebody known: where mail goes and in which language. {@code personId} when the same human is a person too. */
public record Reader(ReaderId readerId, @Nullable UUID personId, String name, String address, Language language) {

    /** What a mail program makes a link of: a scheme, "www.", or a host name with nothing but letters after its last dot. */
    private static final Pattern LINK =
            Pattern.compile("://|\\bwww\\.|[\\p{L}\\p{N}-]{2,}\\.\\p{L}{2,}(?=[/\\s]|$)", Pattern.CASE_INSENSITIVE);

    /**
     * The name as letters say it; empty where it would lead somewhere, since whoever fills in a form may type any name for anybody's
     * address.
     */
    public String spokenName() {
        return LINK.matcher(name).find() ? "" : name;
    }

    /** The part of the address that a rate limit counts by. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
