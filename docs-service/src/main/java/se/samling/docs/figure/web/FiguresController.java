package se.samling.docs.figure.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.course.Course;
import se.samling.docs.course.CourseAccess;
import se.samling.docs.directory.KnownOrganisation;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.docs.directory.Text;
import se.samling.docs.figure.Act;
import se.samling.docs.figure.Counts;
import se.samling.docs.figure.Origin;
import se.samling.docs.figure.WholeFives;
import se.samling.platform.security.Caller;

/** How a course is used, for its organisers. */
@RestController
class FiguresController {

    private final CourseAccess access;
    private final Counts counts;
    private final KnownOrganisations organisations;

    FiguresController(CourseAccess access, Counts counts, KnownOrganisations organisations) {
        this.access = access;
        this.counts = counts;
        this.organisations = organisations;
    }

    /** Every number is a whole five, rounded down; what is null or not there is fewer than {@code fewest}. */
    public record FiguresView(int fewest, Row course, List<Row> steps) {}

    /** {@code stepId} is null for the whole course. */
    public record Row(
            @Nullable UUID stepId,
            Text title,
            @Nullable Integer started,
            @Nullable Integer finished,
            List<Group> groups) {}

    /** A kind of organisation, and its municipalities or regions by name. */
    public record Group(
            String kind,
            @Nullable Integer started,
            @Nullable Integer finished,
            List<Place> places) {}

    public record Place(
            UUID organisationId,
            String name,
            @Nullable Integer started,
            @Nullable Integer finished) {}

    /**
     * Counts how many started and finished a course and its steps. Every number is a whole five, rounded down; never a group of fewer
     * than five. For its organisers.
     */
    @GetMapping("/api/courses/{id}/figures")
    FiguresView figures(@PathVariable UUID id, Caller caller) {
        var course = access.own(id, caller);
        var names = new HashMap<String, String>();
        organisations
                .ofKinds(Origin.KINDS_OF_PLACES)
                .forEach(place -> names.put(place.id().toString(), place.name()));
        return new FiguresView(
                WholeFives.FEWEST,
                row(course, null, course.content().title(), names),
                course.steps().stream()
                        .map(step -> row(course, step.id(), step.title(), names))
                        .toList());
    }

    private Row row(Course course, @Nullable UUID stepId, Text title, Map<String, String> names) {
        var what = stepId == null ? course.id() : stepId;
        var started = counts.shown(course.id(), what, Act.STARTED).orElse(null);
        var finished = counts.shown(course.id(), what, Act.FINISHED).orElse(null);
        return new Row(
                stepId,
                title,
                number(started),
                number(finished),
                Origin.KINDS.stream()
                        .filter(kind -> part(started, kind) != null || part(finished, kind) != null)
                        .map(kind -> group(kind, part(started, kind), part(finished, kind), names))
                        .toList());
    }

    private static Group group(
            String kind, @Nullable WholeFives started, @Nullable WholeFives finished, Map<String, String> names) {
        return new Group(
                kind,
                number(started),
                number(finished),
                Stream.of(started, finished)
                        .filter(act -> act != null)
                        .flatMap((WholeFives act) -> act.parts().stream().map(WholeFives::name))
                        .distinct()
                        .map(place -> new Place(
                                UUID.fromString(place),
                                names.getOrDefault(place, ""),
                                number(part(started, place)),
                                number(part(finished, place))))
                        .sorted(Comparator.comparing(Place::name))
                        .toList());
    }

    private static @Nullable WholeFives part(@Nullable WholeFives whole, String name) {
        return whole == null
                ? null
                : whole.parts().stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Integer number(@Nullable WholeFives figure) {
        return figure == null ? null : figure.atLeast();
    }

    /** Where a reader without an account can say they belong. */
    public record OriginsView(List<String> kinds, List<PlaceToChoose> places) {}

    public record PlaceToChoose(UUID organisationId, String name, String kind) {

        static PlaceToChoose of(KnownOrganisation organisation) {
            return new PlaceToChoose(organisation.id(), organisation.name(), organisation.kind());
        }
    }

    /** Lists the kinds of organisation, municipalities and regions a course visit can name. */
    @GetMapping("/api/courses/{idOrSlug}/origins")
    OriginsView origins(@PathVariable String idOrSlug, Caller caller) {
        access.readable(idOrSlug, caller);
        return new OriginsView(
                Origin.KINDS,
                organisations.ofKinds(Origin.KINDS_OF_PLACES).stream()
                        .map(PlaceToChoose::of)
                        .toList());
    }
}
