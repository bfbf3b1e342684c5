package se.samling.event.series;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.directory.Directory;
import se.samling.event.schedule.Linking;
import se.samling.event.schedule.ProgrammeItem;
import se.samling.platform.link.Slug;
import se.samling.platform.outbox.TimeOrderedId;
import se.samling.platform.problem.InvalidField;

/** Writes series and changes them. */
@Service
public class Composing {

    private final AllSeries all;
    private final Directory directory;
    private final Linking linking;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Composing(AllSeries all, Directory directory, Linking linking, ApplicationEventPublisher facts, Clock clock) {
        this.all = all;
        this.linking = linking;
        this.directory = directory;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public Series compose(SeriesDraft draft) {
        var content = linked(draft, List.of());
        var id = TimeOrderedId.next(clock.instant());
        var series =
                new Series(id, slug(content, id), content, hosts(draft.hostIds()), networks(draft.networkIds()), 0, 1);
        all.insert(series);
        facts.publishEvent(new SeriesFact.SeriesChanged(series));
        return series;
    }

    @Transactional
    public Series change(UUID id, int version, SeriesDraft draft) {
        var before = all.lock(id).orElseThrow();
        if (before.version() != version) {
            throw new OptimisticLockingFailureException("series " + id);
        }
        var after = before.with(
                linked(draft, before.content().contributors()), hosts(draft.hostIds()), networks(draft.networkIds()));
        all.update(after);
        facts.publishEvent(new SeriesFact.SeriesChanged(after));
        return after;
    }

    private SeriesContent linked(SeriesDraft draft, List<ProgrammeItem.Contributor> before) {
        var content = draft.read();
        return content.by(linking.people(content.contributors(), hosts(draft.hostIds()), before));
    }

    private List<UUID> hosts(@Nullable List<UUID> ids) {
        var wanted = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        if (directory.organisationNames(wanted).size() != wanted.size()) {
            throw new InvalidField("hostIds", "unknown-organisation");
        }
        return wanted;
    }

    private List<UUID> networks(@Nullable List<UUID> ids) {
        var wanted = ids == null ? List.<UUID>of() : ids.stream().distinct().toList();
        if (directory.networks(wanted).size() != wanted.size()) {
            throw new InvalidField("networkIds", "unknown-network");
        }
        return wanted;
    }

    private String slug(SeriesContent content, UUID id) {
        var words = Slug.of(content.title().sv());
        var slug = words.length() > 80 ? words.substring(0, 80) : words;
        var tail = id.toString().substring(24);
        return slug.isEmpty() ? tail : all.bySlug(slug).isEmpty() ? slug : slug + "-" + tail;
    }
}
