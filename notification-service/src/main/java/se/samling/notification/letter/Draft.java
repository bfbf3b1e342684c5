package se.samling.notification.letter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.event.Event;
import se.samling.notification.event.EventNetwork;
import se.samling.notification.language.Language;
import se.samling.notification.language.When;
import se.samling.notification.network.Network;
import se.samling.notification.series.Series;

/** A letter being written: the words of its purpose with the same six arguments everywhere (see the bundle's first lines). */
final class Draft {

    /** Who sends where no host does. */
    private static final String NOBODY = "Samling";

    private final Words words;
    private final Occasion occasion;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();
    private final String matter;
    private final String circle;
    private final String host;
    private final @Nullable String contact;
    private String when = "";
    private String date = "";
    private String extra = "";
    private String subjectKey;
    private String headingKey;
    private String leadKey;
    private @Nullable String leadWords;
    private String buttonKey;
    private @Nullable Link decline;
    private @Nullable String answersTo;
    private String subjectEnd = "";

    Draft(Words words, Occasion occasion) {
        this.words = words;
        this.occasion = occasion;
        this.language = occasion.language();
        Event event = lead(occasion);
        Network network = occasion.network();
        this.host = occasion.host() == null ? NOBODY : occasion.host();
        Declaration declaration = occasion.declaration();
        Series series = occasion.several() == null ? null : occasion.several().series();
        this.circle = network != null
                ? network.name().in(language)
                : event != null
                        ? circleOf(event.networks())
                        : series != null
                                ? circleOf(series.networks())
                                : declaration != null ? title(declaration) : host;
        this.matter = event != null
                ? event.title().in(language)
                : series != null ? series.title().in(language) : circle;
        this.contact = event != null
                ? event.contactEmail()
                : network != null ? network.contactEmail() : declaration != null ? declaration.contactEmail() : null;
        if (event != null) {
            when = When.span(event.startsAt(), event.endsAt(), event.zoneId(), language);
            date = When.date(event.startsAt(), language);
        }
        String purpose = occasion.purpose().code();
        subjectKey = purpose + ".subject";
        headingKey = purpose + ".heading";
        leadKey = purpose + ".lead";
        buttonKey = purpose + ".button";
    }

    /** The event, or the first of several that are of no series. */
    private static @Nullable Event lead(Occasion occasion) {
        Several several = occasion.several();
        return several == null || several.series() != null || several.dates().isEmpty()
                ? occasion.event()
                : several.dates().getFirst().event();
    }

    private String circleOf(List<EventNetwork> networks) {
        return networks.isEmpty() ? host : networks.getFirst().name().in(language);
    }

    /** As it was called in the version that this is about. */
    private String title(Declaration declaration) {
        return declaration.versions().stream()
                .filter(version -> Integer.toString(version.number()).equals(occasion.fact("number")))
                .findFirst()
                .or(() -> declaration.versions().stream().reduce((earlier, later) -> later))
                .map(version -> version.title().in(language))
                .orElse(host);
    }

    Draft extra(String extra) {
        this.extra = extra;
        return this;
    }

    /** Where an answer goes, instead of to the organiser; empty for nowhere else. */
    Draft answersTo(String address) {
        this.answersTo = address.isEmpty() ? null : address;
        return this;
    }

    /** Somebody's own words at the end of the subject line. */
    Draft subjectEndsWith(String words) {
        this.subjectEnd = ": " + words;
        return this;
    }

    Draft subject(String key) {
        subjectKey = key;
        return this;
    }

    Draft heading(String key) {
        headingKey = key;
        return this;
    }

    Draft lead(String key) {
        leadKey = key;
        return this;
    }

    /** Somebody's own words in place of ours. */
    Draft leadWords(String words) {
        leadWords = words;
        return this;
    }

    Draft button(String key) {
        buttonKey = key;
        return this;
    }

    Draft decline(String address) {
        decline = new Link(say("decline"), address);
        return this;
    }

    Draft paragraph(String key) {
        blocks.add(Block.paragraph(say(key)));
        return this;
    }

    Draft body() {
        return paragraph(occasion.purpose().code() + ".body");
    }

    /** Somebody's own words; nothing when there are none. */
    Draft quote(String text) {
        if (!text.isBlank()) {
            blocks.add(Block.quote(say(occasion.purpose().code() + ".quote"), text.strip()));
        }
        return this;
    }

    Draft add(Block block) {
        blocks.add(block);
        return this;
    }

    String say(String key) {
        return words.say(language, key, matter, when, circle, date, contact == null ? "" : contact, extra);
    }

    /** A mailbox need have no name. */
    private String greeting() {
        var name = occasion.reader().spokenName();
        return name.isBlank() ? words.say(language, "greeting-unnamed") : words.say(language, "greeting", name);
    }

    Letter finish(String buttonAddress, String whyKey, String unsubscribeAddress) {
        return new Letter(
                language,
                say(subjectKey) + subjectEnd,
                circle,
                host.equals(NOBODY) ? NOBODY : words.say(language, "sender", host),
                answersTo == null ? contact : answersTo,
                say(headingKey),
                greeting(),
                leadWords == null ? say(leadKey) : leadWords,
                new Link(say(buttonKey), buttonAddress),
                List.copyOf(blocks),
                decline,
                contact == null ? "" : say("closing"),
                say(whyKey),
                new Link(say("unsubscribe"), unsubscribeAddress),
                HostWords.NONE);
    }
}
