package se.samling.gateway.pages.desk.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.event.StoryClient.Chapter;
import se.samling.gateway.client.event.StoryClient.Invited;
import se.samling.gateway.client.event.StoryClient.Registered;
import se.samling.gateway.client.event.StoryClient.Treated;
import se.samling.gateway.words.Words;

/** What happened around one event, told in the order it did; what has no time of its own comes last. */
@Component
class StoryWords {

    private final Words words;

    StoryWords(Words words) {
        this.words = words;
    }

    /** {@code standing}: how it stands now, null for who was only invited. */
    public record Told(Chapter chapter, @Nullable String standing, List<Line> lines) {}

    public record Line(@Nullable Instant at, String text) {}

    Told of(Chapter chapter) {
        var lines = new ArrayList<Line>();
        var invited = chapter.invited();
        if (invited != null) {
            invited(invited, lines);
        }
        var registered = chapter.registered();
        if (registered != null) {
            registered(registered, lines);
        }
        chapter.acts().forEach(act -> lines.add(new Line(act.at(), said(act))));
        var came = chapter.came();
        if (came != null) {
            lines.add(new Line(came.at(), words.say("desk.person.came." + came.way())));
        }
        if (chapter.evaluated()) {
            lines.add(new Line(null, words.say("desk.person.evaluated")));
        }
        lines.sort(Comparator.comparing(Line::at, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Told(chapter, registered == null ? null : standing(registered), lines);
    }

    private void invited(Invited invited, List<Line> lines) {
        add(invited.savedTheDateAt(), "desk.person.saved", lines);
        add(invited.invitedAt(), "desk.person.invited", lines);
        add(invited.declinedAt(), "desk.person.declined", lines);
    }

    private void registered(Registered registered, List<Line> lines) {
        add(registered.registeredAt(), "desk.person.registered", lines);
        add(registered.reconfirmedAt(), "desk.person.reconfirmed", lines);
        if (registered.askedToReconfirm() && registered.reconfirmedAt() == null) {
            lines.add(new Line(null, words.say("desk.person.asked-to-reconfirm")));
        }
        if (registered.answered()) {
            lines.add(new Line(null, words.say("desk.person.answered")));
        }
        if (registered.cancelledBy() != null) {
            lines.add(new Line(null, words.say("desk.person.cancelled." + registered.cancelledBy())));
        } else if (registered.offered()) {
            lines.add(new Line(null, words.say("desk.registrations.offered.true")));
        }
    }

    private String standing(Registered registered) {
        var state = words.say("desk.registrations.state." + registered.state());
        int people = registered.people() + registered.waitingPeople();
        return "cancelled".equals(registered.state())
                ? state
                : people > 1
                        ? words.say("desk.person.standing.group", state, words.say("mode." + registered.mode()), people)
                        : words.say("desk.person.standing", state, words.say("mode." + registered.mode()));
    }

    private String said(Treated act) {
        return "done".equals(act.outcome())
                ? act.reason() == null
                        ? words.say("desk.person.act." + act.kind())
                        : words.say("desk.person.act." + act.kind() + ".why", act.reason())
                : words.say(
                        "desk.person.act.missed",
                        words.say("desk.person.act." + act.kind()),
                        words.say("desk.bulk.outcome." + act.outcome()));
    }

    private void add(@Nullable Instant at, String key, List<Line> lines) {
        if (at != null) {
            lines.add(new Line(at, words.say(key)));
        }
    }
}
