package se.samling.notification.letter;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Letters about applications and membership. */
@Component
class NetworkLetters {

    private static final Set<String> REASONS =
            Set.of("private-domain", "unknown-domain", "kind-not-admitted", "organisation-not-listed");

    private final Words words;
    private final LetterAddresses addresses;

    NetworkLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var draft = new Draft(words, occasion);
        String page = addresses.network(occasion.theNetwork().slug());
        return switch (occasion.purpose()) {
            case APPLICATION_PROOF ->
                finish(draft.body(), occasion, addresses.applicationProof(occasion.subjectId()), "why.application");
            case APPLICATION_RECEIVED ->
                finish(draft.paragraph(reasonKey(occasion.fact("reason"))), occasion, page, "why.application");
            case APPLICATION_QUESTION ->
                finish(
                        draft.quote(occasion.fact("question")).body(),
                        occasion,
                        addresses.applicationAnswer(occasion.subjectId(), questionNumber(occasion)),
                        "why.application");
            case APPLICATION_REFUSED ->
                finish(draft.quote(occasion.fact("decisionReason")).body(), occasion, page, "why.application");
            case WELCOME -> finish(welcome(draft, occasion), occasion, addresses.myPages(), "why.member");
            case MEMBERSHIP_ENDED ->
                finish(
                        draft.body(),
                        occasion,
                        addresses.join(occasion.theNetwork().slug()),
                        "why.member");
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not about membership");
        };
    }

    private Letter finish(Draft draft, Occasion occasion, String button, String why) {
        return draft.finish(
                button, why, addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private static Draft welcome(Draft draft, Occasion occasion) {
        if (occasion.theNetwork().term() != null) {
            return draft.lead("welcome.lead.cohort").body();
        }
        draft.body();
        return occasion.theNetwork().feeKronor() == 0 ? draft.paragraph("welcome.free") : draft;
    }

    private static String reasonKey(String reason) {
        return "application-received.reason." + (REASONS.contains(reason) ? reason : "other");
    }

    private static int questionNumber(Occasion occasion) {
        String number = occasion.fact("questionNumber");
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }
}
