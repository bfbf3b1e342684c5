package se.samling.docs.course.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.docs.course.Completeness;
import se.samling.docs.course.Course;
import se.samling.docs.course.CourseAccess;
import se.samling.docs.course.Step;
import se.samling.docs.course.web.CourseView.Event;
import se.samling.docs.course.web.CourseView.Host;
import se.samling.docs.course.web.CourseView.Network;
import se.samling.docs.course.web.CourseView.StepView;
import se.samling.docs.directory.KnownEvents;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.directory.KnownOrganisations;
import se.samling.docs.directory.Text;
import se.samling.docs.document.Markdown;
import se.samling.platform.security.Caller;

/** Shows courses: names in the place of ids, Markdown as HTML. */
@Component
class CourseViews {

    private final KnownOrganisations organisations;
    private final KnownNetworks networks;
    private final KnownEvents events;
    private final CourseAccess access;
    private final Markdown markdown;
    private final Clock clock;

    CourseViews(
            KnownOrganisations organisations,
            KnownNetworks networks,
            KnownEvents events,
            CourseAccess access,
            Markdown markdown,
            Clock clock) {
        this.organisations = organisations;
        this.networks = networks;
        this.events = events;
        this.access = access;
        this.markdown = markdown;
        this.clock = clock;
    }

    CourseView of(Course course, Caller caller) {
        var content = course.content();
        var publication = course.publication();
        var minutes = course.minutes();
        boolean organiser = access.organises(caller, course);
        return new CourseView(
                course.id(),
                course.slug(),
                content.title(),
                content.ingress(),
                content.about(),
                html(content.about()),
                content.audienceText(),
                course.state(clock.instant()).word(),
                publication == null ? null : publication.at(),
                publication == null ? null : publication.zone().getId(),
                minutes.min(),
                minutes.max(),
                course.steps().stream().map(this::step).toList(),
                organisations.find(course.hostIds()).stream().map(Host::of).toList(),
                !course.audience().isEverybody(),
                networks.find(course.audience().networkIds()).stream()
                        .map(Network::of)
                        .toList(),
                organisations.find(course.audience().organisationIds()).stream()
                        .map(Host::of)
                        .toList(),
                event(course),
                content.contactEmail(),
                content.contacts(),
                course.changedAt(),
                organiser,
                organiser ? Completeness.missing(content, course.steps()) : List.of(),
                course.version());
    }

    private StepView step(Step step) {
        return new StepView(
                step.id(),
                step.title(),
                step.body(),
                html(step.body()),
                step.minutes().min(),
                step.minutes().max(),
                step.checklists(),
                step.furtherReading(),
                step.questions());
    }

    private @Nullable Event event(Course course) {
        return course.eventId() == null
                ? null
                : events.find(course.eventId())
                        .map(event -> new Event(event.id(), event.slug(), event.title(), event.startsAt()))
                        .orElse(null);
    }

    private @Nullable Text html(@Nullable Text text) {
        return text == null
                ? null
                : new Text(markdown.toHtml(text.sv()), text.en() == null ? null : markdown.toHtml(text.en()));
    }
}
