package se.samling.notification.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.language.When;
import se.samling.notification.registration.Registration;

/** Letters about somebody's own registration. */
@Component
class RegistrationLetters {

    private static final String QUESTIONS = "/fragor";

    private final Words words;
    private final LetterAddresses addresses;
    private final EventFacts facts;
    private final Clock clock;

    RegistrationLetters(Words words, LetterAddresses addresses, EventFacts facts, Clock clock) {
        this.words = words;
        this.addresses = addresses;
        this.facts = facts;
        this.clock = clock;
    }

    Letter write(Occasion occasion) {
        var draft = new Draft(words, occasion);
        Event event = occasion.theEvent();
        Registration registration = occasion.theRegistration();
        String page = addresses.event(event.slug());
        String own = addresses.registration(event, registration);
        return switch (occasion.purpose()) {
            case REGISTRATION_PROOF -> {
                draft.add(facts.table(occasion)).body();
                yield finish(
                        declinable(draft, occasion),
                        occasion,
                        addresses.registrationProof(registration.registrationId()));
            }
            case REGISTRATION_CONFIRMED -> {
                confirmedAs(draft, occasion);
                boolean asked = asks(draft, occasion);
                place(draft, occasion).body();
                yield finish(declinable(draft, occasion), occasion, asked ? own + QUESTIONS : own);
            }
            case REGISTRATION_WAITING -> {
                waiting(draft, registration).add(facts.table(occasion)).body();
                yield finish(declinable(draft, occasion), occasion, own);
            }
            case REGISTRATION_OFFERED -> {
                var until = LocalDateTime.ofInstant(Instant.parse(occasion.fact("until")), event.zoneId());
                draft.extra(When.moment(until, occasion.language()));
                if (registration.size() > 1) {
                    draft.lead("registration-offered.lead.group");
                }
                draft.add(facts.table(occasion)).body();
                yield finish(declinable(draft, occasion), occasion, own);
            }
            case REGISTRATION_PROMOTED -> {
                place(draft, occasion).body();
                yield finish(declinable(draft, occasion), occasion, own);
            }
            case PROGRAMME_PUBLISHED -> {
                draft.add(facts.table(occasion));
                if (event.programmePublished() && !event.programme().isEmpty()) {
                    draft.add(facts.programme(event, occasion.language()));
                }
                yield finish(declinable(draft.body(), occasion), occasion, own);
            }
            case RECONFIRMATION_REMINDER -> {
                draft.extra(When.moment(LocalDateTime.parse(occasion.fact("answerBy")), occasion.language()))
                        .lead("reconfirmation-reminder.lead." + occasion.fact("silent"))
                        .add(facts.table(occasion));
                yield finish(declinable(draft, occasion), occasion, own);
            }
            case CHANGE_ANSWERED -> {
                answeredAs(draft, occasion.fact("state")).add(facts.table(occasion));
                yield finish(declinable(draft, occasion), occasion, own);
            }
            case REGISTRATION_CANCELLED -> {
                switch (String.valueOf(registration.cancelledBy())) {
                    case "organiser" ->
                        draft.lead("registration-cancelled.lead.organiser"
                                + (occasion.fact("reason").isBlank() ? "" : ".why"));
                    case "coordinator" -> draft.lead("registration-cancelled.lead." + registration.cancelledBy());
                    case "no-answer", "offer-over" ->
                        draft.lead("registration-cancelled.lead." + registration.cancelledBy())
                                .body();
                    default -> draft.body();
                }
                yield finish(draft.quote(occasion.fact("reason")), occasion, page);
            }
            case CALENDAR_DECLINED -> {
                draft.add(facts.table(occasion)).body();
                yield finish(draft, occasion, addresses.declineRegistration(event, registration));
            }
            case REGISTRATION_HANDED_OVER -> finish(draft.body(), occasion, page);
            case REMINDER_7_DAYS, REMINDER_1_DAY, REMINDER_1_HOUR -> {
                boolean asked = asks(draft, occasion);
                place(draft, occasion);
                yield reminder(declinable(draft, occasion), occasion, asked ? own + QUESTIONS : own);
            }
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not about a registration");
        };
    }

    /** An hour before, somebody with a place on line gets the way in as the button. */
    private Letter reminder(Draft draft, Occasion occasion, String own) {
        String join = facts.joinLink(occasion.theEvent(), occasion.theRegistration());
        if (occasion.purpose() == Purpose.REMINDER_1_HOUR && join != null) {
            return finish(draft.button("reminder.join"), occasion, join);
        }
        return finish(draft, occasion, own);
    }

    /** Says what the host still has no answer to, and where it is given; nothing once the time for it is over. */
    private boolean asks(Draft draft, Occasion occasion) {
        Event event = occasion.theEvent();
        var open = occasion.theRegistration().open();
        boolean late = occasion.purpose() == Purpose.REMINDER_1_HOUR || !event.answersTaken(clock.instant());
        if (open.isEmpty() || late) {
            return false;
        }
        draft.extra(open.stream().map(label -> label.in(occasion.language())).collect(Collectors.joining(", ")))
                .paragraph("unanswered")
                .button("unanswered.button");
        return true;
    }

    /** What, when and where, and what is shown at the door. */
    private Draft place(Draft draft, Occasion occasion) {
        draft.add(facts.table(occasion));
        facts.ticket(occasion).ifPresent(draft::add);
        return draft;
    }

    /** Whose place it was, or whose group it is, is said by name: a nameless colleague reads like junk. */
    private void confirmedAs(Draft draft, Occasion occasion) {
        String variant = occasion.fact("variant");
        if (variant.isEmpty()) {
            return;
        }
        String key = "registration-confirmed." + variant;
        draft.subject(key + ".subject").heading(key + ".heading").lead(key + ".lead");
        String colleague = occasion.fact("colleague");
        if (!colleague.isEmpty()) {
            Event event = occasion.theEvent();
            String when = When.span(event.startsAt(), event.endsAt(), event.zoneId(), occasion.language());
            draft.leadWords(words.say(occasion.language(), key + ".lead.by", colleague, when));
        }
    }

    /** The host's word stands on the registration's own page: no message carries what people write of each other. */
    private static Draft answeredAs(Draft draft, String state) {
        String key = "change-answered." + state;
        return draft.subject(key + ".subject").heading(key + ".heading").lead(key + ".lead");
    }

    private static Draft waiting(Draft draft, Registration registration) {
        String key = "registration-waiting.lead" + (registration.keptBack() ? ".kept-back" : "");
        return registration.position() == null
                ? draft.lead(key + ".no-position")
                : draft.lead(key).extra(String.valueOf(registration.position()));
    }

    private Draft declinable(Draft draft, Occasion occasion) {
        return draft.decline(addresses.declineRegistration(occasion.theEvent(), occasion.theRegistration()));
    }

    private Letter finish(Draft draft, Occasion occasion, String button) {
        return draft.finish(
                button,
                "why.registered",
                addresses.unsubscribe(occasion.reader().readerId().id()));
    }
}
