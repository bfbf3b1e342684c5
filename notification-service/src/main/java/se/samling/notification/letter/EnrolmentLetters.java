package se.samling.notification.letter;

import org.springframework.stereotype.Component;

/** Letters to an organisation's contact about its application to a cohort; the button leads to the organisation's own page. */
@Component
class EnrolmentLetters {

    private final Words words;
    private final LetterAddresses addresses;

    EnrolmentLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var draft = new Draft(words, occasion);
        return switch (occasion.purpose()) {
            case ENROLMENT_PROOF, ENROLMENT_RECEIVED, ENROLMENT_CONTACTED, ENROLMENT_DECISION, ENROLMENT_ADMITTED ->
                finish(draft.body(), occasion);
            case ENROLMENT_QUESTION ->
                finish(draft.quote(occasion.fact("question")).body(), occasion);
            case ENROLMENT_DECLINED ->
                finish(draft.quote(occasion.fact("decisionReason")).body(), occasion);
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not about an enrolment");
        };
    }

    private Letter finish(Draft draft, Occasion occasion) {
        return draft.finish(
                addresses.enrolment(occasion.subjectId()),
                "why.enrolment",
                addresses.unsubscribe(occasion.reader().readerId().id()));
    }
}
