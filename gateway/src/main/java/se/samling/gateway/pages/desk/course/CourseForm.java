package se.samling.gateway.pages.desk.course;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.course.Course;
import se.samling.gateway.client.course.CourseDraft;
import se.samling.gateway.client.course.CourseDraft.ContactDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** What a course says of itself, as it is typed; {@code contacts} a line each: name, title, address. */
record CourseForm(
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String ingress,
        @Nullable String ingressEn,
        @Nullable String about,
        @Nullable String aboutEn,
        @Nullable String audienceText,
        @Nullable String audienceTextEn,
        @Nullable String contactEmail,
        @Nullable String contacts,
        @Nullable List<String> hostIds,
        @Nullable List<String> networkIds,
        @Nullable List<String> organisationIds,
        @Nullable String eventId) {

    static CourseForm empty(List<String> hosts, @Nullable String contactEmail) {
        return new CourseForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                contactEmail,
                null,
                hosts,
                List.of(),
                List.of(),
                null);
    }

    static CourseForm of(Course course) {
        var ingress = course.ingress();
        var about = course.about();
        var audience = course.audienceText();
        return new CourseForm(
                course.version(),
                course.title().sv(),
                course.title().en(),
                ingress == null ? null : ingress.sv(),
                ingress == null ? null : ingress.en(),
                about == null ? null : about.sv(),
                about == null ? null : about.en(),
                audience == null ? null : audience.sv(),
                audience == null ? null : audience.en(),
                course.contactEmail(),
                course.contacts().stream().map(CourseForm::line).collect(Collectors.joining("\n")),
                ids(course.hosts().stream().map(Course.Host::id)),
                ids(course.networks().stream().map(Course.Network::id)),
                ids(course.organisations().stream().map(Course.Host::id)),
                course.event() == null ? null : course.event().id().toString());
    }

    CourseDraft toApi() {
        return new CourseDraft(
                new Text(title == null ? "" : title.strip(), Forms.blankToNull(titleEn)),
                Typed.optional(ingress, ingressEn),
                Typed.optional(about, aboutEn),
                Typed.optional(audienceText, audienceTextEn),
                Forms.blankToNull(contactEmail),
                contacts == null
                        ? List.of()
                        : contacts.lines()
                                .filter(line -> !line.isBlank())
                                .map(CourseForm::contact)
                                .toList(),
                uuids(hostIds),
                uuids(networkIds),
                uuids(organisationIds),
                eventId == null || !Forms.isId(eventId) ? null : UUID.fromString(eventId));
    }

    /** The form's name for a field of the API. */
    static String named(String field) {
        return field.startsWith("contacts[") ? "contacts" : field;
    }

    private static ContactDraft contact(String line) {
        var parts = Arrays.stream(line.split(","))
                .map(Forms::blankToNull)
                .filter(Objects::nonNull)
                .toList();
        var address =
                parts.stream().filter(part -> part.contains("@")).findFirst().orElse(null);
        var words = parts.stream().filter(part -> !part.equals(address)).toList();
        return new ContactDraft(
                words.isEmpty() ? null : words.getFirst(),
                words.size() < 2 ? null : String.join(", ", words.subList(1, words.size())),
                address);
    }

    private static String line(Course.Contact contact) {
        return Stream.of(contact.name(), contact.title(), contact.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static List<String> ids(Stream<UUID> ids) {
        return ids.map(UUID::toString).toList();
    }

    private static List<UUID> uuids(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream().filter(Forms::isId).map(UUID::fromString).toList();
    }
}
