package se.samling.docs.course.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.course.Content.Contact;
import se.samling.docs.course.Step.Checklist;
import se.samling.docs.course.Step.FurtherReading;
import se.samling.docs.course.Step.Question;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.KnownOrganisation;
import se.samling.docs.directory.Text;

/**
 * A course with its steps. state: draft, scheduled, published, archived; {@code publishAt} is local in {@code zone};
 * {@code aboutHtml} and a step's {@code bodyHtml} are the Markdown as safe HTML. {@code missing} names what it lacks before
 * publishing and, like the ids it is for, is there for its organisers only.
 */
public record CourseView(
        UUID id,
        String slug,
        Text title,
        @Nullable Text ingress,
        @Nullable Text about,
        @Nullable Text aboutHtml,
        @Nullable Text audienceText,
        String state,
        @Nullable LocalDateTime publishAt,
        @Nullable String zone,
        int minMinutes,
        int maxMinutes,
        List<StepView> steps,
        List<Host> hosts,
        boolean closed,
        List<Network> networks,
        List<Host> organisations,
        @Nullable Event event,
        @Nullable String contactEmail,
        List<Contact> contacts,
        Instant changedAt,
        boolean organiser,
        List<String> missing,
        int version) {

    /** A step; minutes from {@code minMinutes} to {@code maxMinutes}. */
    public record StepView(
            UUID id,
            Text title,
            @Nullable Text body,
            @Nullable Text bodyHtml,
            int minMinutes,
            int maxMinutes,
            List<Checklist> checklists,
            List<FurtherReading> furtherReading,
            List<Question> questions) {}

    public record Host(UUID id, String name) {

        static Host of(KnownOrganisation organisation) {
            return new Host(organisation.id(), organisation.name());
        }
    }

    public record Network(UUID id, String slug, Text name) {

        static Network of(Circle circle) {
            return new Network(circle.networkId(), circle.slug(), circle.name());
        }
    }

    /** The event at which it is launched; {@code startsAt} is local in its zone. */
    public record Event(UUID id, String slug, Text title, LocalDateTime startsAt) {}
}
