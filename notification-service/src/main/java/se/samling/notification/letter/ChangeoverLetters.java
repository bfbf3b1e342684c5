package se.samling.notification.letter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.language.When;
import se.samling.notification.letter.Block.Row;
import se.samling.notification.registration.Registration;

/**
 * Letters about many events moved or held in another way by one act: one letter lists all that concern the reader, and a short one for each
 * brings its calendar entry, since a mail carries one entry at most.
 */
@Component
class ChangeoverLetters {

    private final Words words;
    private final LetterAddresses addresses;
    private final EventFacts facts;

    ChangeoverLetters(Words words, LetterAddresses addresses, EventFacts facts) {
        this.words = words;
        this.addresses = addresses;
        this.facts = facts;
    }

    Letter write(Occasion occasion) {
        return occasion.purpose() == Purpose.EVENT_ENTRY ? entry(occasion) : all(occasion);
    }

    private Letter all(Occasion occasion) {
        var draft = new Draft(words, occasion);
        var dates = occasion.theSeveral().dates();
        var first = dates.getFirst();
        var message = first.event().message();
        draft.extra(facts.mode(first.event(), occasion.language()));
        var what = whatMoved(dates);
        draft.subject(what + ".subject").heading(what + ".heading").lead(what + ".lead");
        if (dates.stream().noneMatch(Several.Date::counts)) {
            draft.heading(what + ".invited.heading")
                    .lead(what + ".invited.lead")
                    .button("events-moved.invited.button");
        }
        draft.quote(message == null ? "" : message.in(occasion.language()))
                .add(Block.dates(words.say(occasion.language(), "events-moved.dates"), rows(occasion, dates)))
                .body();
        return finish(
                draft,
                occasion,
                page(occasion, first.event(), first.registration()),
                dates.stream().anyMatch(Several.Date::counts));
    }

    private Letter entry(Occasion occasion) {
        var event = occasion.theEvent();
        var draft = new Draft(words, occasion)
                .add(facts.table(occasion))
                .decline(saysNo(occasion, event, occasion.registration()));
        var registration = occasion.registration();
        return finish(
                draft, occasion, page(occasion, event, registration), registration != null && registration.counts());
    }

    private String saysNo(Occasion occasion, Event event, @Nullable Registration registration) {
        UUID person = occasion.reader().personId();
        return registration != null && registration.counts()
                ? addresses.declineRegistration(event, registration)
                : addresses.declineInvitation(
                        event, person == null ? occasion.reader().readerId().id() : person);
    }

    private Letter finish(Draft draft, Occasion occasion, String button, boolean registered) {
        return draft.finish(
                button,
                registered ? "why.registered" : "why.calendar",
                addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private List<Row> rows(Occasion occasion, List<Several.Date> dates) {
        return dates.stream()
                .map(date -> new Row(
                        When.span(
                                date.event().startsAt(),
                                date.event().endsAt(),
                                date.event().zoneId(),
                                occasion.language()),
                        date.event().title().in(occasion.language()),
                        before(occasion, date.event()) + standing(occasion, date),
                        link(occasion, date)))
                .toList();
    }

    /** The beginning of the bundle's keys: a new time says more than a new mode, and that more than a new place. */
    private static String whatMoved(List<Several.Date> dates) {
        var kinds = dates.stream()
                .map(Several.Date::event)
                .map(EventFacts::whatMoved)
                .collect(Collectors.toSet());
        if (kinds.contains("")) {
            return "events-moved.time";
        }
        return kinds.contains(".mode") ? "events-moved" : "events-moved.place";
    }

    /** What an event was before; nothing where only the mode is new, which the letter itself says. */
    private String before(Occasion occasion, Event event) {
        return event.previous() == null || EventFacts.whatMoved(event).equals(".mode")
                ? ""
                : words.say(occasion.language(), "events-moved.before", facts.earlier(event, occasion.language()))
                        + " ";
    }

    private String standing(Occasion occasion, Several.Date date) {
        return words.say(occasion.language(), "events-moved.standing." + state(date));
    }

    private Link link(Occasion occasion, Several.Date date) {
        return new Link(
                words.say(occasion.language(), "events-moved.link." + state(date)),
                page(occasion, date.event(), date.registration()));
    }

    private static String state(Several.Date date) {
        var registration = date.registration();
        return registration == null || !registration.counts() ? "invited" : registration.state();
    }

    /** Where the reader answers. */
    private String page(Occasion occasion, Event event, @Nullable Registration registration) {
        if (registration != null && registration.counts()) {
            return addresses.registration(event, registration);
        }
        UUID person = occasion.reader().personId();
        return event.open() && person != null ? addresses.invitation(event, person) : addresses.event(event.slug());
    }
}
