package se.samling.notification.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.language.Language;
import se.samling.notification.language.When;
import se.samling.notification.letter.Block.Row;
import se.samling.notification.registration.Registration;

/**
 * Letters about several dates of a series: the save-the-date, the invitation, the proof and the receipt list them all. No calendar entry travels with
 * these, since a mail carries one entry at most; each date with a place has a short mail of its own that brings it.
 */
@Component
class SeriesLetters {

    private final Words words;
    private final LetterAddresses addresses;
    private final EventFacts facts;

    SeriesLetters(Words words, LetterAddresses addresses, EventFacts facts) {
        this.words = words;
        this.addresses = addresses;
        this.facts = facts;
    }

    Letter write(Occasion occasion) {
        var draft = new Draft(words, occasion);
        boolean invites =
                occasion.purpose() == Purpose.SERIES_INVITATION || occasion.purpose() == Purpose.SERIES_SAVE_THE_DATE;
        var several = invites ? occasion.theSeveral().ahead() : occasion.theSeveral();
        var language = occasion.language();
        var ingress = several.theSeries().ingress();
        if (invites && ingress != null && !ingress.sv().isBlank()) {
            draft.add(Block.paragraph(ingress.in(language)));
        }
        draft.add(Block.dates(words.say(language, "series.dates"), dates(several, language)))
                .body();
        return draft.finish(
                button(occasion, several),
                invites ? "why.invited" : "why.registered",
                addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private String button(Occasion occasion, Several several) {
        return switch (occasion.purpose()) {
            case BOOKING_PROOF -> addresses.bookingProof(occasion.subjectId());
            case SERIES_INVITATION ->
                addresses.seriesInvitation(
                        several.theSeries(),
                        several.dates().getLast().event(),
                        occasion.reader().readerId().id());
            default -> addresses.series(several.theSeries().slug());
        };
    }

    private List<Row> dates(Several several, Language language) {
        return several.dates().stream()
                .map(date -> new Row(
                        When.span(
                                date.event().startsAt(),
                                date.event().endsAt(),
                                date.event().zoneId(),
                                language),
                        date.event().title().in(language),
                        note(date, language),
                        link(date, language)))
                .toList();
    }

    /** How the date stands. */
    private String note(Several.Date date, Language language) {
        @Nullable Registration registration = date.registration();
        return registration == null
                ? facts.place(date.event(), null, language)
                : words.say(language, "series.standing." + registration.state());
    }

    /** The own page, where the date can be changed or cancelled alone. */
    private @Nullable Link link(Several.Date date, Language language) {
        @Nullable Registration registration = date.registration();
        return registration == null || !registration.counts()
                ? null
                : new Link(words.say(language, "series.own"), addresses.registration(date.event(), registration));
    }
}
