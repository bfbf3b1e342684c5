package se.samling.event.series.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.directory.Directory;
import se.samling.event.invitation.Audience.Candidate;
import se.samling.event.series.AllSeries;
import se.samling.event.series.Composing;
import se.samling.event.series.Dating;
import se.samling.event.series.Releasing;
import se.samling.event.series.Series;
import se.samling.event.series.SeriesDraft;
import se.samling.platform.page.Page;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/series}: public once a date of it is; the rest is for the hosts' organisers. */
@RestController
@RequestMapping("/api/series")
class SeriesController {

    private final AllSeries all;
    private final Composing composing;
    private final Dating dating;
    private final Releasing releasing;
    private final SeriesViews views;
    private final Directory directory;
    private final Access access;
    private final MergePatch patch;
    private final Clock clock;

    SeriesController(
            AllSeries all,
            Composing composing,
            Dating dating,
            Releasing releasing,
            SeriesViews views,
            Directory directory,
            Access access,
            MergePatch patch,
            Clock clock) {
        this.all = all;
        this.composing = composing;
        this.dating = dating;
        this.releasing = releasing;
        this.views = views;
        this.directory = directory;
        this.access = access;
        this.patch = patch;
        this.clock = clock;
    }

    record AnnouncementRequest(boolean saveTheDate) {}

    record PublicationRequest(int expectedRecipients) {}

    record RecipientView(
            UUID personId,
            String name,
            String email,
            @Nullable String organisation,
            List<String> why) {}

    record AudienceView(int recipients, List<RecipientView> invited, List<RecipientView> left) {}

    /** Lists the series with dates to come; with desk=true those of the caller's hosts. */
    @GetMapping
    Page<SeriesViews.Summary> list(@RequestParam(defaultValue = "false") boolean desk, Caller caller) {
        if (!desk) {
            return new Page<>(views.summaries(all.coming(clock.instant()), false), null);
        }
        return new Page<>(views.summaries(all.ofHosts(access.ownHosts(caller), caller.admin()), true), null);
    }

    /** Shows one series with its dates, by id or slug. Public once a date of it is. */
    @GetMapping("/{idOrSlug}")
    SeriesViews.Detail one(@PathVariable String idOrSlug, Caller caller) {
        var series = find(idOrSlug);
        boolean organiser = access.organises(caller, series.hostIds());
        if (!organiser && views.dates(series, false).isEmpty()) {
            throw new NotFound("series", idOrSlug);
        }
        return views.detail(series, organiser);
    }

    /** Creates a series; the caller must organise for its first host. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SeriesViews.Detail compose(@RequestBody SeriesDraft draft, Caller caller) {
        var hosts = draft.hostIds() == null ? List.<UUID>of() : draft.hostIds();
        access.demand(caller, hosts.stream().limit(1).toList());
        demandOwn(draft, List.of(), List.of(), caller);
        return views.detail(composing.compose(draft), true);
    }

    /** Changes a series' words and settings. */
    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    SeriesViews.Detail change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> changes,
            Caller caller) {
        var series = mine(id, caller);
        var draft = patch.apply(SeriesDraft.of(series), changes);
        demandOwn(draft, series.hostIds(), series.networkIds(), caller);
        IfMatch.require(version, series.version());
        return views.detail(composing.change(id, series.version(), draft), true);
    }

    /** Drafts dates of a series, listed or by a pattern: all of them or none. */
    @PostMapping("/{id}/dates")
    @ResponseStatus(HttpStatus.CREATED)
    SeriesViews.Detail date(@PathVariable UUID id, @RequestBody Dating.Dates dates, Caller caller) {
        var series = mine(id, caller);
        var event = dates.event();
        if (event != null) {
            access.demandOwn(
                    caller,
                    event.hostIds() == null ? List.of() : event.hostIds(),
                    series.hostIds(),
                    event.networkIds() == null ? List.of() : event.networkIds(),
                    series.networkIds());
        }
        dating.draft(id, dates);
        return views.detail(series, true);
    }

    /**
     * Announces a series' drafted dates, with one save-the-date mail if asked for. 409 {@code already-announced} when no date is a
     * draft.
     */
    @PostMapping("/{id}/announcement")
    SeriesViews.Detail announce(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable AnnouncementRequest request,
            Caller caller) {
        var series = mine(id, caller);
        releasing.announce(id, request != null && request.saveTheDate());
        return views.detail(series, true);
    }

    /** Lists who the invitation to a series would go to now, and who is left out and why. */
    @GetMapping("/{id}/audience")
    AudienceView audience(@PathVariable UUID id, Caller caller) {
        var series = mine(id, caller);
        var candidates = releasing.recipients(id);
        var invited = candidates.stream()
                .filter(candidate -> candidate.leftOut().isEmpty())
                .map(candidate -> view(candidate, networks(series, candidate)))
                .toList();
        var left = candidates.stream()
                .filter(candidate -> !candidate.leftOut().isEmpty())
                .map(candidate -> view(candidate, candidate.leftOut()))
                .toList();
        return new AudienceView(invited.size(), invited, left);
    }

    /**
     * Publishes a series' dates: invites everybody in one mail and opens registration. 409 {@code already-published}, or
     * {@code audience-changed} when the invitation would go to another number than {@code expectedRecipients}.
     */
    @PostMapping("/{id}/publication")
    SeriesViews.Detail publish(@PathVariable UUID id, @RequestBody PublicationRequest request, Caller caller) {
        mine(id, caller);
        releasing.publish(id, request.expectedRecipients());
        return views.detail(all.find(id).orElseThrow(), true);
    }

    private List<String> networks(Series series, Candidate candidate) {
        var names = directory.networks(candidate.networks());
        return candidate.networks().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(network -> network.name().sv())
                .toList();
    }

    private static RecipientView view(Candidate candidate, List<String> why) {
        var person = candidate.person();
        return new RecipientView(person.id(), person.name(), person.email(), person.organisation(), why);
    }

    private void demandOwn(SeriesDraft draft, List<UUID> hostsBefore, List<UUID> networksBefore, Caller caller) {
        access.demandOwn(
                caller,
                draft.hostIds() == null ? List.of() : draft.hostIds(),
                hostsBefore,
                draft.networkIds() == null ? List.of() : draft.networkIds(),
                networksBefore);
    }

    private Series find(String idOrSlug) {
        boolean isId = idOrSlug.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        return (isId ? all.find(UUID.fromString(idOrSlug)) : all.bySlug(idOrSlug))
                .orElseThrow(() -> new NotFound("series", idOrSlug));
    }

    /** Somebody else's series looks like none. */
    private Series mine(UUID id, Caller caller) {
        return all.find(id)
                .filter(series -> access.organises(caller, series.hostIds()))
                .orElseThrow(() -> new NotFound("series", id));
    }
}
