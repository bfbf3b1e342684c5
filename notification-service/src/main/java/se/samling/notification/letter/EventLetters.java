package se.samling.notification.letter;

import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.language.When;
import se.samling.notification.registration.Registration;

/** Letters about an event that its readers did not ask for one by one: invitations, changes, thanks, documents. */
@Component
class EventLetters {

    private final Words words;
    private final LetterAddresses addresses;
    private final EventFacts facts;

    EventLetters(Words words, LetterAddresses addresses, EventFacts facts) {
        this.words = words;
        this.addresses = addresses;
        this.facts = facts;
    }

    Letter write(Occasion occasion) {
        var draft = new Draft(words, occasion);
        Event event = occasion.theEvent();
        String page = addresses.event(event.slug());
        return switch (occasion.purpose()) {
            case SAVE_THE_DATE -> {
                draft.add(facts.table(occasion)).body();
                yield finish(declinable(draft, occasion), occasion, page, "why.invited");
            }
            case INVITATION -> invitation(draft, occasion);
            case EVENT_MOVED -> moved(draft, occasion);
            case EVENT_CANCELLED -> {
                draft.quote(
                                event.cancellationReason() == null
                                        ? ""
                                        : event.cancellationReason().in(occasion.language()))
                        .body();
                yield finish(draft, occasion, page, "why.calendar");
            }
            case THANK_YOU -> {
                if (event.networks().isEmpty()) {
                    draft.lead("thank-you.lead.no-network");
                }
                if (occasion.registration() != null) {
                    draft.extra(addresses.registration(event, occasion.registration()))
                            .body();
                }
                facts.after(occasion).ifPresent(draft::add);
                yield finish(draft, occasion, page, "why.registered");
            }
            case RECORDING_PUBLISHED -> {
                facts.after(occasion).ifPresent(draft::add);
                Registration registration = occasion.registration();
                yield finish(
                        draft,
                        occasion,
                        registration == null ? page : addresses.broadcast(event, registration),
                        "why.registered");
            }
            case DOCUMENTS_PUBLISHED -> finish(draft.body(), occasion, page, "why.invited");
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not written here");
        };
    }

    private Letter invitation(Draft draft, Occasion occasion) {
        Event event = occasion.theEvent();
        if (event.deadline() == null) {
            draft.lead("invitation.lead.no-deadline");
        } else {
            draft.extra(When.moment(event.deadline(), occasion.language()));
        }
        if (event.ingress() != null && !event.ingress().sv().isBlank()) {
            draft.add(Block.paragraph(event.ingress().in(occasion.language())));
        }
        draft.add(facts.table(occasion));
        if (event.programmePublished() && !event.programme().isEmpty()) {
            draft.add(facts.programme(event, occasion.language()));
        }
        draft.body();
        return finish(
                declinable(draft, occasion), occasion, addresses.invitation(event, occasion.invitee()), "why.invited");
    }

    private Letter moved(Draft draft, Occasion occasion) {
        Event event = occasion.theEvent();
        String what = EventFacts.whatMoved(event);
        draft.extra(facts.mode(event, occasion.language()));
        draft.subject("event-moved" + what + ".subject")
                .quote(event.message() == null ? "" : event.message().in(occasion.language()))
                .add(facts.table(occasion));
        if (occasion.registration() != null && occasion.registration().counts()) {
            draft.heading("event-moved" + what + ".heading")
                    .lead("event-moved" + what + ".lead"
                            + (occasion.registration().waiting() ? ".waiting" : ""))
                    .button("event-moved" + what + ".button")
                    .decline(addresses.declineRegistration(event, occasion.registration()));
            return finish(draft, occasion, addresses.registration(event, occasion.registration()), "why.registered");
        }
        String kind = event.open() ? "event-moved.invited" : "event-moved.announced";
        draft.heading(kind + what + ".heading").lead(kind + what + ".lead").button(kind + ".button");
        String button = event.open() ? addresses.invitation(event, occasion.invitee()) : addresses.event(event.slug());
        return finish(declinable(draft, occasion), occasion, button, "why.calendar");
    }

    private Draft declinable(Draft draft, Occasion occasion) {
        return draft.decline(addresses.declineInvitation(occasion.theEvent(), occasion.invitee()));
    }

    private Letter finish(Draft draft, Occasion occasion, String button, String why) {
        return draft.finish(
                button, why, addresses.unsubscribe(occasion.reader().readerId().id()));
    }
}
