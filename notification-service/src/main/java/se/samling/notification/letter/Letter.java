package se.samling.notification.letter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Language;

/**
 * A mail in words, before it is text or HTML. The order is the reader's: what to do, the one button, then the rest.
 * {@code circle} is the network or host it comes from; {@code decline} is "kan inte komma".
 */
public record Letter(
        Language language,
        String subject,
        String circle,
        String sender,
        @Nullable String replyTo,
        String heading,
        String greeting,
        String lead,
        Link button,
        List<Block> blocks,
        @Nullable Link decline,
        String closing,
        String why,
        Link unsubscribe,
        HostWords own) {

    /** The same letter with a host's own words in it. */
    public Letter with(HostWords words) {
        return new Letter(
                language,
                subject,
                circle,
                sender,
                replyTo,
                heading,
                greeting,
                lead,
                button,
                blocks,
                decline,
                closing,
                why,
                unsubscribe,
                words);
    }

    /** What is shown at the door, where there is one to come to. */
    public Optional<Ticket> ticket() {
        return blocks.stream().map(Block::ticket).filter(Objects::nonNull).findFirst();
    }
}
