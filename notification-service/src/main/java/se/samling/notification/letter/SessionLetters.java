package se.samling.notification.letter;

import org.springframework.stereotype.Component;
import se.samling.notification.language.Language;

/** Letters about sessions of a programme: to whoever writes some of them, and to whoever has got a place at one. */
@Component
class SessionLetters {

    private final Words words;
    private final LetterAddresses addresses;

    SessionLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var title = occasion.fact(occasion.language() == Language.SV ? "title" : "titleEn");
        var draft = new Draft(words, occasion).extra(title);
        return switch (occasion.purpose()) {
            case PARTNER_INVITED ->
                finish(draft.body(), occasion, addresses.programmeDesk(occasion.fact("slug")), "why.partner");
            case SESSION_PLACE ->
                finish(
                        draft.body(),
                        occasion,
                        addresses.registration(occasion.theEvent(), occasion.theRegistration()),
                        "why.registered");
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not about a session");
        };
    }

    private Letter finish(Draft draft, Occasion occasion, String button, String why) {
        return draft.finish(
                button, why, addresses.unsubscribe(occasion.reader().readerId().id()));
    }
}
