package se.samling.notification.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.entry.MailedEntries;
import se.samling.notification.letter.Letter;
import se.samling.notification.letter.Occasion;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.Reader;
import se.samling.notification.people.Readers;
import se.samling.notification.post.Enclosure;
import se.samling.notification.post.Origins;
import se.samling.notification.post.OutgoingMail;
import se.samling.notification.wording.HostLetters;

/** Writes a claimed mail from what is true now and marks it 'sending', or says why it does not go. */
@Component
class Preparing {

    private final Readers readers;
    private final Occasions occasions;
    private final Rechecking rechecking;
    private final Claims claims;
    private final MailedEntries entries;
    private final HostLetters letters;
    private final Sequels sequels;
    private final Origins origins;

    Preparing(
            Readers readers,
            Occasions occasions,
            Rechecking rechecking,
            Claims claims,
            MailedEntries entries,
            HostLetters letters,
            Sequels sequels,
            Origins origins) {
        this.origins = origins;
        this.sequels = sequels;
        this.readers = readers;
        this.occasions = occasions;
        this.rechecking = rechecking;
        this.claims = claims;
        this.entries = entries;
        this.letters = letters;
    }

    /** What came of it. */
    sealed interface Prepared {
        record Ready(OutgoingMail mail) implements Prepared {}

        record Not(Standing standing) implements Prepared {}
    }

    /** Who has signed gets the text that they signed. */
    private static @Nullable Enclosure enclosure(Occasion occasion) {
        if (occasion.purpose() != Purpose.SIGNATURE_RECEIPT) {
            return null;
        }
        var declaration = occasion.theDeclaration();
        int number = Integer.parseInt(occasion.fact("number"));
        return declaration
                .version(number)
                .map(version -> new Enclosure(declaration.slug() + "-version-" + number + ".txt", version.text()))
                .orElse(null);
    }

    @Transactional
    Prepared prepare(Delivery delivery) {
        Reader reader = readers.find(delivery.reader()).orElse(null);
        if (reader == null) {
            return new Prepared.Not(new Standing.Waits("reader-unknown"));
        }
        sequels.hold(delivery);
        Occasion occasion = occasions.of(delivery, reader).orElse(null);
        if (occasion == null) {
            return new Prepared.Not(new Standing.Waits("not-yet-known"));
        }
        Standing standing = rechecking.standing(delivery, occasion);
        if (!(standing instanceof Standing.Goes)) {
            return new Prepared.Not(standing);
        }
        if (!claims.address(delivery, reader)) {
            return new Prepared.Not(new Standing.Dropped("same-address"));
        }
        Letter letter = letters.write(occasion);
        var entry = entries.of(occasion);
        claims.sending(delivery.id(), letter.subject());
        sequels.of(delivery, occasion);
        return new Prepared.Ready(new OutgoingMail(
                delivery.id(),
                reader.name(),
                reader.address(),
                letter,
                origins.of(occasion),
                entry.orElse(null),
                enclosure(occasion)));
    }
}
