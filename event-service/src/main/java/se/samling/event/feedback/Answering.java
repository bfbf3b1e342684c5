package se.samling.event.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.event.series.AllSeries;
import se.samling.event.series.Series;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Takes an answer about a public page; words that look like somebody's address or number are refused. */
@Service
public class Answering {

    private static final int LONGEST = 500;
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Pattern PAGE = Pattern.compile("/(traffar|serier|natverk)/([a-z0-9-]{1,120})");
    private static final Pattern PERSONAL = Pattern.compile("\\S@\\S|(\\d[ -]?){6,}");

    private final PageAnswers answers;
    private final Events events;
    private final AllSeries all;
    private final Directory directory;
    private final Clock clock;

    Answering(PageAnswers answers, Events events, AllSeries all, Directory directory, Clock clock) {
        this.answers = answers;
        this.events = events;
        this.all = all;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    public void answer(@Nullable String page, @Nullable Boolean helped, @Nullable String words) {
        if (page == null || helped == null) {
            throw new InvalidField(page == null ? "page" : "helped", "required");
        }
        var hosts = hosts(page).orElseThrow(() -> new NotFound("page", page));
        var said = words == null ? "" : words.strip();
        if (said.length() > LONGEST) {
            throw new InvalidField("words", "too-long", LONGEST);
        }
        if (PERSONAL.matcher(said).find()) {
            throw new InvalidField("words", "no-personal-data");
        }
        var day = LocalDate.now(clock.withZone(STOCKHOLM));
        answers.count(page, day, helped, hosts);
        if (!said.isEmpty()) {
            answers.keep(TimeOrderedId.next(clock.instant()), page, day, helped, hosts, said);
        }
    }

    /** Of the event, series or network that the page shows. */
    private Optional<List<UUID>> hosts(String page) {
        var path = PAGE.matcher(page);
        if (!path.matches()) {
            return Optional.empty();
        }
        var slug = path.group(2);
        return switch (path.group(1)) {
            case "traffar" -> events.bySlug(slug).filter(Event::announced).map(Event::hostIds);
            case "serier" -> all.bySlug(slug).map(Series::hostIds);
            default -> directory.networkBySlug(slug).map(network -> directory.hostsOf(network.id()));
        };
    }
}
