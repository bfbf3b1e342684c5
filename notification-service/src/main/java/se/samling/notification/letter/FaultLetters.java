package se.samling.notification.letter;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import se.samling.notification.letter.Block.Row;

/** Letters to whoever runs the installation, about what somebody found that does not work. */
@Component
class FaultLetters {

    private final Words words;
    private final LetterAddresses addresses;

    FaultLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var from = occasion.fact("from");
        var page = occasion.fact("page");
        var rows = new ArrayList<Row>();
        for (var name : new String[] {"page", "tools", "from"}) {
            if (!occasion.fact(name).isEmpty()) {
                rows.add(new Row(words.say(occasion.language(), "fault-report." + name), occasion.fact(name), ""));
            }
        }
        var letter = new Draft(words, occasion).answersTo(from);
        return (page.isEmpty() ? letter : letter.subjectEndsWith(page))
                .add(Block.facts(rows))
                .quote(occasion.fact("text"))
                .paragraph(from.isEmpty() ? "fault-report.no-answer" : "fault-report.answer")
                .finish(
                        addresses.site(),
                        "why.operator",
                        addresses.unsubscribe(occasion.reader().readerId().id()));
    }
}
