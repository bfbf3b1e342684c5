package se.samling.notification.letter;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;

/** Letters in an organiser's own words. Facts: subject, words (paragraphs with an empty line between). */
@Component
class MailingLetters {

    private final Words words;
    private final LetterAddresses addresses;
    private final EventFacts facts;

    MailingLetters(Words words, LetterAddresses addresses, EventFacts facts) {
        this.words = words;
        this.addresses = addresses;
        this.facts = facts;
    }

    Letter write(Occasion occasion) {
        Event event = occasion.theEvent();
        Registration registration = occasion.registration();
        List<String> paragraphs = Arrays.stream(occasion.fact("words").split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        var draft = new Draft(words, occasion)
                .extra(occasion.fact("subject"))
                .leadWords(paragraphs.isEmpty() ? "" : paragraphs.getFirst());
        paragraphs.stream().skip(1).map(Block::paragraph).forEach(draft::add);
        draft.add(facts.table(occasion));
        UUID reader = occasion.reader().readerId().id();
        return switch (occasion.purpose()) {
            case MAILING_UNANSWERED ->
                draft.decline(addresses.declineInvitation(event, occasion.invitee()))
                        .finish(
                                addresses.invitation(event, occasion.invitee()),
                                "why.invited",
                                addresses.unsubscribe(reader));
            case MAILING_TEST ->
                draft.button("mailing.button")
                        .finish(addresses.event(event.slug()), "why.test", addresses.unsubscribe(reader));
            default ->
                draft.finish(
                        registration == null || !registration.counts()
                                ? addresses.event(event.slug())
                                : addresses.registration(event, registration),
                        "why.registered",
                        addresses.unsubscribe(reader));
        };
    }
}
