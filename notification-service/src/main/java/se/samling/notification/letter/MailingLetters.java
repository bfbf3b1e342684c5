package se.samling.notification.letter;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.registration.Registration;

/** Letters in an organiser's own words. Facts: subject, words (paragraphs with an empty line between); all of them stand before the button. */
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
        String paragraphs = Arrays.stream(occasion.fact("words").split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
        var draft = new Draft(words, occasion)
                .extra(occasion.fact("subject"))
                .leadWords(paragraphs)
                .add(facts.table(occasion));
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
