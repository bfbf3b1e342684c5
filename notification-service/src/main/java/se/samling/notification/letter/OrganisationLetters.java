package se.samling.notification.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.language.When;
import se.samling.notification.letter.Block.Row;

/** Letters about how a host's mail and programs are set up: an address to prove, a webhook that was stopped. */
@Component
class OrganisationLetters {

    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    private final Words words;
    private final LetterAddresses addresses;

    OrganisationLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        return occasion.purpose() == Purpose.SENDER_PROOF ? proof(occasion) : stopped(occasion);
    }

    private Letter proof(Occasion occasion) {
        int generation = Integer.parseInt(occasion.fact("generation"));
        return new Draft(words, occasion)
                .extra(occasion.reader().address())
                .add(facts(occasion, "by"))
                .body()
                .finish(
                        addresses.senderProof(occasion.subjectId(), generation),
                        "why.sender",
                        addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private Letter stopped(Occasion occasion) {
        var webhook = UUID.fromString(occasion.fact("webhookId"));
        return new Draft(words, occasion)
                .extra(occasion.fact("url"))
                .add(facts(occasion, "url", "since", "answer"))
                .body()
                .finish(
                        addresses.webhookDesk(webhook),
                        "why.organiser",
                        addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private static String since(Occasion occasion) {
        var at = Instant.parse(occasion.fact("since")).atZone(HOME).toLocalDateTime();
        return When.moment(at, occasion.language());
    }

    private Block facts(Occasion occasion, String... names) {
        var rows = new ArrayList<Row>();
        for (var name : names) {
            if (!occasion.fact(name).isEmpty()) {
                String label = words.say(occasion.language(), occasion.purpose().code() + "." + name);
                rows.add(new Row(label, "since".equals(name) ? since(occasion) : occasion.fact(name), ""));
            }
        }
        return Block.facts(rows);
    }
}
